"""What NetworkDump wrote: the arrays, and the steps of the network as modules that PyTorch's users would write."""

import json
import os

import torch
import torch.nn.functional as F
from torch import nn


class Dump:
    """A folder that NetworkDump wrote."""

    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "network.json"), encoding="utf-8") as file:
            self.network = json.load(file)
        self.name = self.network["name"]
        self.expected = self.network["expected"]
        self.classes = torch.tensor(self.network["classes"])

    def array(self, entry):
        """Little-endian float32, in the shape that stands beside the file's name."""
        with open(os.path.join(self.folder, entry["file"]), "rb") as file:
            return torch.frombuffer(bytearray(file.read()), dtype=torch.float32).reshape(entry["shape"])

    def pictures(self):
        """n × channels × rows × columns; in memory the channels come last."""
        return self.array(self.network["pictures"]).permute(0, 3, 1, 2)




class Normalisation(nn.Module):
    """One scale and one shift for each channel, as a batch normalisation that no longer learns."""

    def __init__(self, scale, shift):
        super().__init__()
        self.register_buffer("scale", scale)
        self.register_buffer("shift", shift)
        self.register_buffer("mean", torch.zeros_like(scale))
        self.register_buffer("variance", torch.ones_like(scale))

    def forward(self, x):
        return F.batch_norm(x, self.mean, self.variance, self.scale, self.shift, False, 0.0, 0.0)


class Join(nn.Module):
    def forward(self, *maps):
        return torch.cat(maps, 1)


class Network(nn.Module):
    """The steps as modules that PyTorch's users would write, each name standing for what its layer gives."""

    def __init__(self, dump, folded):
        super().__init__()
        self.dump = dump
        self.folded = folded
        self.input = dump.network["input"]
        self.scores = dump.network["scores"]
        self.steps = [dict(step) for step in dump.network["steps"]]
        self.readers = {}
        for step in self.steps:
            for name in step["inputs"]:
                self.readers.setdefault(name, []).append(step)
        self.plan = []
        self.parts = nn.ModuleList()
        self.by_name = {}
        done = set()
        for step in self.steps:
            if step["name"] not in done:
                last, module = self.module(step, done)
                self.parts.append(module)
                self.by_name[last] = module
                self.plan.append([module, step["inputs"], last, []])
        self.forget()

    def forget(self):
        """Which values nobody reads any more after each module."""
        last = {}
        for index, (_, inputs, _, _) in enumerate(self.plan):
            for name in inputs:
                last[name] = index
        for name, index in last.items():
            if name != self.scores:
                self.plan[index][3].append(name)

    def after(self, step, kind):
        """The only reader of a step, if it is of that kind."""
        readers = self.readers.get(step["name"], [])
        return readers[0] if len(readers) == 1 and readers[0]["kind"] == kind else None

    def module(self, step, done):
        done.add(step["name"])
        kind = step["kind"]
        if kind == "margin":
            next_step = self.after(step, "convolution")
            margin = step["margin"]
            if next_step and margin[0] == margin[1] and margin[2] == margin[3] and not any(padding(next_step)):
                done.add(next_step["name"])
                return self.convolution(next_step, done, (margin[0], margin[2]))
            return step["name"], nn.ZeroPad2d((margin[2], margin[3], margin[0], margin[1]))
        if kind == "convolution":
            return self.convolution(step, done, None)
        if kind == "rectifier":
            return step["name"], nn.ReLU6() if "ceiling" in step else nn.ReLU()
        if kind == "pooling":
            return step["name"], pooling(step)
        if kind == "join":
            return step["name"], Join()
        if kind == "reshaping":
            return step["name"], nn.Flatten(1)
        if kind == "product":
            return self.product(step, done)
        raise ValueError("a " + kind + " that follows no convolution: " + step["name"])

    def convolution(self, step, done, margin):
        kernel = self.dump.array(step["kernel"])  # rows, columns, in, out
        groups = 1
        if step["depthwise"]:
            groups = kernel.shape[2]
            weight = kernel.permute(2, 3, 0, 1).reshape(-1, 1, kernel.shape[0], kernel.shape[1])
        else:
            weight = kernel.permute(3, 2, 0, 1)
        weight = weight.contiguous()
        scale = self.after(step, "scale")
        last = step
        amounts = None
        if scale:
            done.add(scale["name"])
            last = scale
            amounts = self.dump.array(scale["values"]).expand(weight.shape[0])
        shift = self.after(last, "shift")
        bias = torch.zeros(weight.shape[0])
        if shift:
            done.add(shift["name"])
            last = shift
            bias = self.dump.array(shift["values"]).expand(weight.shape[0])
        normalisation = None
        if amounts is not None and self.folded:
            weight = weight * amounts.reshape(-1, 1, 1, 1)
        elif amounts is not None:
            normalisation = Normalisation(amounts.clone(), bias.clone())
            bias = None
        around = padding(step)
        parts = []
        if margin is None and (around[0] != around[1] or around[2] != around[3]):
            parts.append(nn.ZeroPad2d((around[2], around[3], around[0], around[1])))
            margin = (0, 0)
        conv = nn.Conv2d(
            weight.shape[1] * groups,
            weight.shape[0],
            tuple(weight.shape[2:]),
            (step["rows"][1], step["columns"][1]),
            margin if margin is not None else (around[0], around[2]),
            groups=groups,
            bias=bias is not None,
        )
        with torch.no_grad():
            conv.weight.copy_(weight)
            if bias is not None:
                conv.bias.copy_(bias)
        parts.append(conv)
        if normalisation is not None:
            parts.append(normalisation)
        return last["name"], parts[0] if len(parts) == 1 else nn.Sequential(*parts)

    def product(self, step, done):
        matrix = self.dump.array(step["matrix"])  # in, out
        before = [one for one in self.steps if one["name"] == step["inputs"][0]]
        if before and before[0]["kind"] == "reshaping" and len(before[0]["from"]) == 3:
            rows, columns, channels = before[0]["from"]
            matrix = matrix.reshape(rows, columns, channels, -1).permute(2, 0, 1, 3).reshape(rows * columns * channels, -1)
        shift = self.after(step, "shift")
        last = step
        linear = nn.Linear(matrix.shape[0], matrix.shape[1], bias=shift is not None)
        with torch.no_grad():
            linear.weight.copy_(matrix.t())
            if shift:
                done.add(shift["name"])
                last = shift
                linear.bias.copy_(self.dump.array(shift["values"]).expand(matrix.shape[1]))
        return last["name"], linear

    def forward(self, x, dropped=None):
        """The scores; of the layer named, half of the units are dropped."""
        values = {self.input: x}
        for module, inputs, name, forgotten in self.plan:
            read = [values[one] for one in inputs]
            for one in forgotten:
                del values[one]
            values[name] = module(*read)
            if name == dropped:
                values[name] = F.dropout(values[name], 0.5)
        return values[self.scores]


def padding(step):
    return (step["rows"][2], step["rows"][3], step["columns"][2], step["columns"][3])


def pooling(step):
    window = (step["rows"][0], step["columns"][0])
    stride = (step["rows"][1], step["columns"][1])
    above, below, left, right = padding(step)
    if not step["maximum"]:
        if above or below or left or right:
            raise ValueError("a mean over a padded map: " + step["name"])
        return nn.AvgPool2d(window, stride)
    if above == below and left == right:
        return nn.MaxPool2d(window, stride, (above, left))
    if above == 0 and left == 0 and below < stride[0] and right < stride[1]:
        return nn.MaxPool2d(window, stride, 0, ceil_mode=True)
    return nn.Sequential(nn.ConstantPad2d((left, right, above, below), float("-inf")), nn.MaxPool2d(window, stride))
