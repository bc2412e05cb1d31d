"""What a benchmark found, as JSON lines that `run.py` gathers."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np


@dataclass(frozen=True)
class Result:
    """One promise. `timing`: it depends on the machine, so the short form reports it without failing."""

    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None
    timing: bool = True
    remark: str = ""

    @property
    def holds(self) -> bool:
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)


def tell(result: Result) -> None:
    print("RESULT " + json.dumps(asdict(result), ensure_ascii=False), flush=True)


def percentiles(name: str, values: Sequence[float], unit: str, limits: dict[int, float]) -> None:
    """One result for each percentile that has a limit."""
    for percent, most in limits.items():
        remark = f"{len(values)} values, median {np.median(values):.3f}, worst {np.max(values):.3f}"
        tell(
            Result(
                f"{name} p{percent}", round(float(np.percentile(values, percent)), 3), unit, most=most, remark=remark
            )
        )
