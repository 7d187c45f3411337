"""What a load did: kept, skipped, refused and why."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

NOT_A_RECORD = "not part of a patient record here"
_SHOWN = 50


@dataclass(slots=True)
class Report:
    """Counts by type and every refusal; refusals name file, place and reason, never content."""

    files: int = 0
    unreadable: int = 0
    saved: dict[str, Counter[str]] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    refused: list[dict[str, str]] = field(default_factory=list)
    patients: dict[str, str] = field(default_factory=dict)
    renamed: int = 0
    dangling: int = 0

    def keep(self, resource_type: str, outcome: str) -> None:
        """Count one resource that was saved: new, changed or same."""
        self.saved.setdefault(outcome, Counter())[resource_type] += 1

    def refuse(self, file: str, where: str, reason: str) -> None:
        """Note one thing that was not kept."""
        self.refused.append({"file": file, "where": where, "reason": reason})

    @property
    def nothing_read(self) -> bool:
        """Whether not one file could be read as JSON."""
        return self.files == self.unreadable

    def as_json(self) -> dict[str, Any]:
        """The report for a program."""
        return {
            "files": self.files,
            "unreadable": self.unreadable,
            "patients": [{"id": key, "name": name} for key, name in self.patients.items()],
            "saved": {outcome: dict(counts) for outcome, counts in self.saved.items()},
            "skipped": {"reason": NOT_A_RECORD, "types": dict(self.skipped)},
            "refused": self.refused,
            "renamed": self.renamed,
            "dangling_references": self.dangling,
        }

    def lines(self) -> list[str]:
        """The report for a person."""
        lines = [f"Patient {name} ({key})" for key, name in self.patients.items()]
        for outcome, counts in self.saved.items():
            lines.append(f"{sum(counts.values())} {outcome}: {_counted(counts)}")
        if self.skipped:
            lines.append(f"{sum(self.skipped.values())} skipped, {NOT_A_RECORD}: {_counted(self.skipped)}")
        if self.renamed:
            lines.append(f"{self.renamed} got another id because theirs was taken")
        if self.dangling:
            lines.append(f"{self.dangling} references point to nothing in these files")
        lines += [f"Refused {item['file']} {item['where']}: {item['reason']}" for item in self.refused[:_SHOWN]]
        if len(self.refused) > _SHOWN:
            lines.append(f"… and {len(self.refused) - _SHOWN} more refused (all with --json)")
        return lines or ["Nothing was found to load."]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))
