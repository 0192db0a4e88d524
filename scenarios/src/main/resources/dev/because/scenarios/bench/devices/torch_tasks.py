"""What is measured, from arrays in host memory to arrays in host memory, and how far two results are apart."""

import torch
from torch import nn


class Tasks:
    """What is computed of pictures in host memory, its results in host memory again."""

    def __init__(self, dump, model, device, channels_last, rows):
        self.dump = dump
        self.device = device
        self.channels_last = channels_last
        self.model = model
        self.rows = rows

    def at_device(self, pictures):
        there = pictures.to(self.device)
        return there.contiguous(memory_format=torch.channels_last) if self.channels_last else there.contiguous()

    def host(self, result):
        return result.cpu()

    def slopes(self, x, classes):
        x = x.detach().requires_grad_()
        scores = self.model(x).gather(1, classes[:, None]).sum()
        return torch.autograd.grad(scores, x)[0]

    def forward(self, pictures, classes):
        with torch.inference_mode():
            return self.host(self.model(self.at_device(pictures)))

    def gradient(self, pictures, classes):
        return self.host(self.slopes(self.at_device(pictures), classes.to(self.device)))

    def guided(self, pictures, classes):
        """Before a rectifier's own derivative, a hook on its output lets only positive signals through."""

        def hooked(module, inputs, output):
            output.register_hook(torch.relu)

        hooks = [m.register_forward_hook(hooked) for m in self.model.modules() if isinstance(m, (nn.ReLU, nn.ReLU6))]
        try:
            return self.gradient(pictures, classes)
        finally:
            for hook in hooks:
                hook.remove()

    def integrated_gradients(self, pictures, classes):
        steps = self.dump.network["path"]
        positions = torch.tensor(steps["positions"], device=self.device)
        weights = torch.tensor(steps["weights"], device=self.device)
        x = self.at_device(pictures)
        classes = classes.to(self.device)
        sums = torch.zeros_like(x)
        count = len(steps["positions"])
        for first in range(0, x.shape[0] * count, self.rows):
            row = torch.arange(first, min(first + self.rows, x.shape[0] * count), device=self.device)
            item = row // count
            points = x[item] * positions[row % count].reshape(-1, 1, 1, 1)
            slopes = self.slopes(self.at_device(points), classes[item])
            sums.index_add_(0, item, slopes * weights[row % count].reshape(-1, 1, 1, 1))
        return self.host(sums * x)

    def occlusion(self, pictures, classes):
        x = self.at_device(pictures)
        classes = classes.to(self.device)
        hidden = self.hidden(x.shape[2], x.shape[3])
        count = hidden.shape[0]
        with torch.inference_mode():
            whole = self.model(x).gather(1, classes[:, None])
            drops = torch.zeros(x.shape[0] * count, device=self.device)
            for first in range(0, drops.shape[0], self.rows):
                row = torch.arange(first, min(first + self.rows, drops.shape[0]), device=self.device)
                item = row // count
                shown = x[item].masked_fill(hidden[row % count][:, None], 0)
                scores = self.model(self.at_device(shown)).gather(1, classes[item][:, None])
                drops[row] = (whole[item] - scores)[:, 0]
            covers = hidden.flatten(1).float()
            means = drops.reshape(x.shape[0], count) @ covers / covers.sum(0)
            return self.host(means.reshape(x.shape[0], 1, x.shape[2], x.shape[3]).expand_as(x))

    def hidden(self, rows, columns):
        if not hasattr(self, "masks"):
            windows = self.dump.network["windows"]
            self.masks = torch.zeros(len(windows), rows, columns, dtype=torch.bool)
            for index, (top, left, height, width) in enumerate(windows):
                self.masks[index, top : top + height, left : left + width] = True
            self.masks = self.masks.to(self.device)
        return self.masks

    def activations(self, pictures, classes):
        """Of each channel of the watched layer, the greatest value in each picture with its place, and the best nine."""
        seen = []
        module = self.model.by_name[self.dump.network["watched"]]
        hook = module.register_forward_hook(lambda _, inputs, output: seen.append(output.flatten(2).max(2)))
        try:
            with torch.inference_mode():
                self.model(self.at_device(pictures))
        finally:
            hook.remove()
        peaks, places = seen[0]
        best, which = torch.topk(peaks, min(9, peaks.shape[0]), 0)
        self.host(torch.gather(places, 0, which))
        self.host(which)
        self.host(best)
        return self.host(peaks)


MANY_ROWS = ("integrated-gradients", "occlusion")
NAMES = ["forward", "gradient", "guided", "integrated-gradients", "occlusion", "activations"]


def call(tasks, name, pictures, classes):
    return getattr(tasks, name.replace("-", "_"))(pictures, classes)


def differences(found, expected):
    """Relative to the largest number: that of the value in the middle (of those that are not zero in both) and the largest;
    and relative in the mean square.

    A unit whose input is zero but for rounding may fall on either side of a rectifier's kink, and a few such change a few
    places of a derivative by much. So of derivatives the value in the middle counts, and the mean square loosely.
    """
    apart = (found - expected).flatten()
    size = expected.abs().max()
    largest = (apart.abs().max() / size).item()
    counted = apart[((found != 0) | (expected != 0)).flatten()]
    middle = (counted.abs().median() / size).item() if len(counted) else 0.0
    return middle, largest, (apart.norm() / expected.norm()).item()
