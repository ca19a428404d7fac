"""Where file dialogs begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.folders import Location, folder_of


def test_without_a_folder_for_documents_it_is_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert folder_of(Location.DocumentsLocation) == tmp_path
    (tmp_path / "Documents").mkdir()
    assert folder_of(Location.DocumentsLocation) == tmp_path / "Documents"
