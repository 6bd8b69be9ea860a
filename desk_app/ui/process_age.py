"""How long ago this process began, Python's own start included."""

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.perf_counter()


def process_age_ms() -> float:
    """Return the milliseconds since the system started this process (Linux: to 10 ms)."""
    system: str = sys.platform
    if system == "linux":
        return _linux_age_ms()
    if system == "win32":
        return _windows_age_ms()
    return (time.perf_counter() - _IMPORTED) * 1000


def _linux_age_ms() -> float:
    """Read field 22 of proc(5)'s stat, clock ticks since boot; the name before it may hold blanks and brackets."""
    after_name = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    started = int(after_name[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def _windows_age_ms() -> float:
    """Ask GetProcessTimes: 100 ns steps since 1601."""
    import ctypes

    created, *others = (ctypes.c_ulonglong() for _ in range(4))
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]  # Windows alone
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    kernel.GetProcessTimes(process, ctypes.byref(created), *(ctypes.byref(other) for other in others))
    since_1601 = time.time() + 11_644_473_600
    return (since_1601 - created.value / 10_000_000) * 1000
