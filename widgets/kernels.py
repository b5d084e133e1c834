"""Warm kernels that stay warm: Voilà's pool of preheated kernels, safe from culling.

Voilà can start a kernel for each notebook beforehand; here that nearly halves the time to the
first usable screen (`tests/benchmarks/bench_voila.py`). The server also ends kernels that were idle
for long, which it must, because closing a page does not end its kernel. Together the two fail: a
kernel that waited in the pool for longer than the idle time is ended in the moment between being
handed to a visitor and the visitor's page connecting to it, and the page stays empty. So kernels in
the pool are kept young.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager


class PoolKeepingKernelManager(AsyncMappingKernelManager):
    """A kernel manager for `VoilaConfiguration.multi_kernel_manager_class`."""

    async def cull_kernels(self) -> None:
        """End idle kernels, except those that wait in the pool for a visitor."""
        for kernel_id in self._waiting():
            if kernel_id in self._kernels:
                self._kernels[kernel_id].last_activity = datetime.now(UTC)
        await super().cull_kernels()

    def _waiting(self) -> list[str]:
        """Return the kernels of Voilà's pools (`_pools`: tasks by notebook) that are ready."""
        pools: dict[str, Any] = getattr(self, "_pools", {})
        tasks = [task for pool in pools.values() for task in pool if task.done()]
        return [task.result()["kernel_id"] for task in tasks if not task.exception()]
