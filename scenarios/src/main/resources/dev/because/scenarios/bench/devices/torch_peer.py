"""The same networks in PyTorch, as fast as it gets them there, beside `because bench devices`.

Reads what NetworkDump wrote: the steps of each network with their weights, some pictures, and what came out of them.
First it computes these itself; where they differ, it refuses to be timed. Then it measures each task with PyTorch's own
autograd and hooks, from arrays in host memory to arrays in host memory. Of the settings that a user would try (the order
of channels, batch normalisation folded into the convolutions or not, cuDNN's search for the best algorithm, how many rows
at once, which form of Adam) each task gets what is fastest in a trial. One line of JSON for each thing that it has to say.

Needs nothing but PyTorch; not even NumPy.
"""

import argparse
import json
import os
import statistics
import sys
import threading
import time
import warnings

warnings.filterwarnings("ignore")


def say(kind, **fields):
    print(json.dumps({"kind": kind, "side": "torch", **fields}), flush=True)


try:
    import torch
    import torch.nn.functional as F
    from torch import nn
except ImportError as missing:
    say("absent", reason=str(missing))
    sys.exit(3)


# ---- what was written ---------------------------------------------------------------------------------------------------


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


# ---- the network --------------------------------------------------------------------------------------------------------


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


# ---- the tasks ----------------------------------------------------------------------------------------------------------


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


# ---- measuring ----------------------------------------------------------------------------------------------------------


class Busy:
    """Asks NVML how busy the card is, as PyTorch does; nothing where it cannot be asked."""

    def __init__(self, device):
        self.samples = []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True) if device.type == "cuda" else None
        if self.thread:
            self.thread.start()

    def watch(self):
        try:
            while not self.ended.wait(0.05):
                self.samples.append(torch.cuda.utilization() / 100)
        except Exception:  # without the bindings of NVML
            self.samples.clear()

    def share(self):
        if self.thread:
            self.ended.set()
            self.thread.join()
        return {"busy": statistics.fmean(self.samples)} if self.samples else {}


class Stopwatch:
    def __init__(self, device, seconds, limit):
        self.device = device
        self.seconds = seconds
        self.limit = limit

    def synchronize(self):
        if self.device.type == "cuda":
            torch.cuda.synchronize()

    def once(self, work):
        self.synchronize()
        start = time.perf_counter()
        work()
        self.synchronize()
        return time.perf_counter() - start

    def warm(self, work):
        passed = self.once(work)
        while passed < 0.3 * self.seconds:
            passed += self.once(work)

    def trial(self, work):
        """Seconds of one call, after what warms up; the best of three quick ones."""
        first = self.once(work)
        if first > 0.2 * self.limit:
            return first
        again = self.once(work)
        return min([again] + [self.once(work) for _ in range(2 if again < 0.2 else 0)])

    def measure(self, work, pictures):
        """Seconds of a call: the median of at least five in at least the least time, fewer where they take too long."""
        self.warm(work)
        busy = Busy(self.device)
        processor = time.process_time()
        times = []
        total = 0.0
        while (total < self.seconds or len(times) < 5) and total < self.limit:
            times.append(self.once(work))
            total += times[-1]
        processor = (time.process_time() - processor) / (len(times) * pictures)
        return statistics.median(times), len(times), {"processor": 1e6 * processor, **busy.share()}


class Setting:
    def __init__(self, folded, channels_last, benchmark, threads):
        self.folded = folded
        self.channels_last = channels_last
        self.benchmark = benchmark
        self.threads = threads

    def words(self, rows):
        words = ["channels last" if self.channels_last else "channels first"]
        if self.folded is not None:
            words.append("folded" if self.folded else "normalised")
        if self.benchmark is not None:
            words.append("searched" if self.benchmark else "not searched")
        if rows:
            words.append(str(rows) + " rows")
        if self.threads:
            words.append(str(self.threads) + (" thread" if self.threads == 1 else " threads"))
        return ", ".join(words)


def numbers_of_threads(device, options):
    """On a processor that others use, too, threads that wait for each other can be slower than one."""
    return [None] if device.type == "cuda" else sorted({1, options.threads}, reverse=True)


def refused(error):
    return isinstance(error, torch.cuda.OutOfMemoryError) or "not enough memory" in str(error)


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


class Course:
    """One network on one device."""

    def __init__(self, dump, device, watch, options):
        self.dump = dump
        self.device = device
        self.watch = watch
        self.options = options
        normalised = any(step["kind"] == "scale" for step in dump.network["steps"])
        searches = [False, True] if device.type == "cuda" else [None]
        self.settings = [
            Setting(folded, last, search, threads)
            for threads in numbers_of_threads(device, options)
            for folded in ([True, False] if normalised else [None])
            for last in (True, False)
            for search in searches
        ]
        self.models = {}
        self.rows = {}
        self.best = {}
        self.rates = {}

    def tasks(self, setting, rows=64):
        key = (setting.folded, setting.channels_last)
        if key not in self.models:
            model = Network(self.dump, setting.folded is not False).eval().to(self.device)
            for parameter in model.parameters():
                parameter.requires_grad_(False)
            if setting.channels_last:
                model = model.to(memory_format=torch.channels_last)
            self.models[key] = model
        torch.backends.cudnn.benchmark = bool(setting.benchmark)
        torch.set_num_threads(setting.threads or self.options.threads)
        return Tasks(self.dump, self.models[key], self.device, setting.channels_last, rows)

    # -- the same function?

    def check(self):
        pictures = self.dump.pictures()
        worst = {}
        refused = set()
        for index, setting in enumerate(self.settings):
            for name, entry in self.dump.expected.items():
                if index > 0 and name in MANY_ROWS:
                    continue  # the same passes as those of the others, many times over
                found = call(self.tasks(setting), name, pictures, self.dump.classes).float()
                expected = self.dump.array(entry["values"])
                if expected.dim() == 4:
                    expected = expected.permute(0, 3, 1, 2)
                typical, largest, square = differences(found, expected)
                told = typical if entry["kinks"] else largest
                worst[name] = max(worst.get(name, 0.0), told)
                if not (told <= entry["tolerance"] and square <= entry["square"]):
                    refused.add(name)
        say("checked", network=self.dump.name, differences=worst, refused=sorted(refused))
        return not refused

    # -- how fast?

    def batch(self, count):
        pictures = self.dump.pictures()
        index = torch.arange(count) % pictures.shape[0]
        generator = torch.Generator().manual_seed(0)
        noise = 0.1 * torch.randn(count, *pictures.shape[1:], generator=generator)
        return (pictures[index] + noise).contiguous(memory_format=torch.channels_last), self.dump.classes[index]

    def run(self):
        for count in self.options.batch:
            for name in NAMES:
                if name in self.options.task:
                    self.cell(name, count)

    def expected(self, name, count):
        """How long a call will take by the best rate so far."""
        return count / self.rates[name] if name in self.rates else 0.0

    def cell(self, name, count):
        if name == "activations" and count < 9:
            return
        if 2 * self.expected(name, count) > self.watch.limit:
            self.tell(name, count, None, note="about %.0f s a call" % self.expected(name, count))
            return
        pictures, classes = self.batch(count)
        rows = self.rows_at_once(name) if name in MANY_ROWS else 0
        try:
            setting = self.choose(name, pictures, classes, rows)
            tasks = self.tasks(setting, rows)
            seconds, runs, told = self.watch.measure(lambda: call(tasks, name, pictures, classes), count)
        except Exception as error:
            if not refused(error):
                raise
            self.tell(name, count, None, note="does not fit the memory")
            return
        self.rates[name] = max(self.rates.get(name, 0.0), count / seconds)
        self.tell(name, count, count / seconds, runs=runs, note=setting.words(rows), **told)

    def tell(self, task, batch, rate, **fields):
        if rate is not None:
            fields["rate"] = rate
        say("figure", network=self.dump.name, task=task, batch=batch, **fields)

    def choose(self, name, pictures, classes, rows):
        """The setting that is fastest in a trial; of large work that of the last batch."""
        trials = 4 * len(self.settings) * self.expected(name, pictures.shape[0])
        if name in self.best and trials > self.watch.limit:
            return self.best[name]
        seconds = {}
        for setting in self.settings:
            tasks = self.tasks(setting, rows)
            seconds[setting] = self.watch.trial(lambda: call(tasks, name, pictures, classes))
        self.best[name] = min(seconds, key=seconds.get)
        return self.best[name]

    def rows_at_once(self, name):
        """How many rows of a method that makes many of each picture pass the network fastest."""
        if name not in self.rows:
            pass_name = "gradient" if name == "integrated-gradients" else "forward"
            rates = {}
            for rows in [64, 256, 1024] if self.device.type == "cuda" else [16, 64, 256]:
                if rates and max(rates.values()) * self.watch.limit < 8 * rows:
                    break
                pictures, classes = self.batch(rows)
                try:
                    for setting in self.settings:
                        tasks = self.tasks(setting)
                        seconds = self.watch.trial(lambda: call(tasks, pass_name, pictures, classes))
                        rates[rows] = max(rates.get(rows, 0.0), rows / seconds)
                except Exception as error:
                    if not refused(error):
                        raise
                    break
            self.rows[name] = max(rates, key=rates.get)
        return self.rows[name]

    # -- how fast does it learn?

    def train(self):
        learning = self.dump.network.get("training")
        if learning is None or "training" not in self.options.task:
            return
        images = self.dump.array(learning["pictures"]).mul(255).round().to(torch.uint8).permute(0, 3, 1, 2).contiguous()
        labels = torch.tensor(learning["labels"])
        for count in self.options.batch:
            best = None
            for setting in self.settings:
                for fused in [False, True]:
                    try:
                        step = self.learner(learning, images, labels, count, fused, setting)
                        seconds = self.watch.trial(step)
                    except RuntimeError:  # this form of Adam is not there on this device
                        continue
                    if best is None or seconds < best[0]:
                        best = (seconds, fused, setting)
            _, fused, setting = best
            step = self.learner(learning, images, labels, count, fused, setting)
            seconds, runs, told = self.watch.measure(step, count)
            note = setting.words(0) + (", fused Adam" if fused else "")
            self.tell("training", count, count / seconds, runs=runs, note=note, **told)

    def learner(self, learning, images, labels, count, fused, setting):
        self.tasks(setting)
        last = setting.channels_last
        torch.manual_seed(0)
        model = Network(self.dump, True).train().to(self.device)
        if last:
            model = model.to(memory_format=torch.channels_last)
        adam = torch.optim.Adam(model.parameters(), lr=learning["rate"], **({"fused": True} if fused else {}))

        def step():
            index = torch.randint(images.shape[0], (count,))
            x = (images[index].float() / 255).to(self.device)
            if last:
                x = x.contiguous(memory_format=torch.channels_last)
            y = labels[index].to(self.device)
            adam.zero_grad(set_to_none=True)
            scores = model(x, learning["dropped"])
            loss = F.cross_entropy(scores, y)
            loss.backward()
            adam.step()
            return loss.item(), (scores.argmax(1) == y).sum().item()

        return step


def end_with_parent():
    """Whoever started this holds the other end of standard input."""
    while os.read(0, 1):
        pass
    os._exit(1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dumps", nargs="+")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch", type=int, action="append", required=True)
    parser.add_argument("--task", action="append", required=True)
    parser.add_argument("--seconds", type=float, default=1)
    parser.add_argument("--limit", type=float, default=20)
    parser.add_argument("--tf32", action="store_true")
    parser.add_argument("--check-only", action="store_true")
    options = parser.parse_args()
    threading.Thread(target=end_with_parent, daemon=True).start()
    torch.set_num_threads(options.threads)
    torch.backends.cuda.matmul.allow_tf32 = options.tf32
    torch.backends.cudnn.allow_tf32 = options.tf32
    device = torch.device(options.device)
    if device.type == "cuda" and not torch.cuda.is_available():
        say("absent", reason="torch " + torch.__version__ + " finds no GPU")
        return 3
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else "CPU"
    say("device", device=device.type, name=name, version=torch.__version__, threads=torch.get_num_threads())
    right = True
    for folder in options.dumps:
        course = Course(Dump(folder), device, Stopwatch(device, options.seconds, options.limit), options)
        if not course.check():
            right = False
        elif not options.check_only:
            course.run()
            course.train()
    return 0 if right else 4


if __name__ == "__main__":
    sys.exit(main())
