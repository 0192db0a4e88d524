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
except ImportError as missing:
    say("absent", reason=str(missing))
    sys.exit(3)

from torch_network import Dump, Network  # noqa: E402  (only where PyTorch is)
from torch_tasks import MANY_ROWS, NAMES, Tasks, call, differences  # noqa: E402


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
