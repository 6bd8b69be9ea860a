"""The API keeps to its own description, whatever it is asked (OpenAPI, tried by schemathesis)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from litestar import Litestar
from litestar.testing import TestClient
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from desk_app.county.app import build
from desk_app.county.security import limits
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county import figures, letters, people
from desk_app.usecases.county.by import By
from desk_app.usecases.county.letters import NewLetter
from desk_app.usecases.county.people import NewPerson
from desk_app.usecases.county.tokens import new_reader_token
from tests.county import sample_county
from tests.county.conftest import PASSWORD
from tests.county.sample_county import DAY, NAMES, QUIET, SAMPLE, SILENT, STALE

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
PATH = "/api/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The API, asked with a reader's token."""

    client: TestClient[Litestar]
    token: str

    def get(self, path: str, **query: str) -> Any:
        """Return the answer."""
        return self.client.get(f"{PATH}{path}", params=query, headers={"Authorization": f"Bearer {self.token}"})


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a county's data lies for this module's tests."""
    return tmp_path_factory.mktemp("api") / "county"


@pytest.fixture(scope="module")
def kept(place: Path, quick_hashes: None) -> Iterator[County]:
    """Return the sample county with somebody who may read, and a letter."""
    with sample_county.copied(place) as county:
        people.add(county, NewPerson(login="xem", title="Người xem", role=Role.READER, password=PASSWORD), by="cli")
        letter = NewLetter(number="12/CT", day=DAY, title="Tiến độ", text="Đề nghị báo cáo.", explain_by=DAY)
        letters.send(county, [SAMPLE], letter, by=By(person="cli", title="Chánh văn phòng"))
        yield county


@pytest.fixture(scope="module")
def asked(kept: County) -> Iterator[Asked]:
    """Return the API over it."""
    token = new_reader_token(kept, "xem", by="cli")
    # Hundreds of questions in a row are not what its limit is for.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits.PAGES, "rate_limit", ("second", 100_000))
        app = build(kept)
    with TestClient(app, base_url="http://testserver.local") as client:
        yield Asked(client=client, token=token)


@pytest.fixture(scope="module")
def described(asked: Asked) -> Any:
    """Return the API's own description."""
    return schemathesis.openapi.from_dict(asked.get("/openapi.json").json())


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_api_keeps_to_its_description(asked: Asked, described: Any, mode: GenerationMode) -> None:
    for found in described.get_all_operations():
        operation = found.ok()
        if mode is GenerationMode.NEGATIVE and not operation.query and not operation.path_parameters:
            continue

        @settings(max_examples=15, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(generation_mode=mode))
        def keeps(case: "Case[Any]") -> None:
            sent = case.as_transport_kwargs(base_url="http://testserver.local")
            headers = {**sent["headers"], "Authorization": f"Bearer {asked.token}"}
            wanted = {name: sent[name] for name in ("method", "url", "params") if name in sent}
            answer: Any = asked.client.request(**wanted, headers=headers, follow_redirects=False)
            case.validate_response(answer, checks=CHECKS)

        keeps()


def test_every_question_is_described(asked: Asked) -> None:
    described = asked.get("/openapi.json").json()
    assert set(described["paths"]) == {
        f"{PATH}/{path}" for path in ("figures", "units", "units/{unit}/figures", "devices", "letters", "summaries")
    }
    for path, methods in described["paths"].items():
        assert list(methods) == ["get"], f"{path} only reads"
        assert {"200", "401", "429"} <= set(methods["get"]["responses"])


def test_units_say_how_old_they_are(asked: Asked) -> None:
    told = {unit["code"]: unit for unit in asked.get("/units").json()}
    assert list(told) == list(NAMES)
    assert (told[SAMPLE]["age"], told[QUIET]["age"], told[STALE]["age"]) == ("fresh", "warn", "red")
    assert told[SILENT]["age"] == "never"
    assert told[STALE]["heard"] == "2023-06-12T09:20:00+07:00"


def test_figures_are_those_of_the_registry(asked: Asked, kept: County) -> None:
    told = asked.get("/figures", period="2023-Q2", at="2023-06-14T17:00:00").json()
    table = figures.table(kept, period="2023-Q2", at=sample_county.NOW)
    assert told["figures"] == table.whole
    assert told["units"][SAMPLE]["figures"] == table.units[SAMPLE].figures
    assert (told["period"], told["from"], told["to"]) == ("2023-Q2", "2023-03-15", "2023-06-14")
    assert told["at"] == "2023-06-14T17:00:00+07:00"


def test_a_units_figures_come_by_field(asked: Asked) -> None:
    told = asked.get(f"/units/{SAMPLE}/figures", period="2023-Q2").json()
    whole = told["figures"]["received.total"]
    assert whole > 0
    assert sum(field["received.total"] for field in told["by_field"].values()) == whole


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/figures", {}, 400),
        ("/figures", {"period": "Quý hai"}, 400),
        ("/figures", {"period": "2023-02-30..2023-03-01"}, 400),
        ("/figures", {"period": "2023-03-02..2023-03-01"}, 400),
        ("/figures", {"period": "2023-Q2", "at": "0001-01-01T00:00:00"}, 400),
        ("/units/khong-co/figures", {"period": "2023-Q2"}, 404),
        ("/summaries", {"period": "2023-Q9"}, 400),
        ("/khong-co", {}, 404),
    ],
)
def test_a_question_that_makes_no_sense_is_told_so(asked: Asked, path: str, query: dict[str, str], status: int) -> None:
    answer = asked.get(path, **query)
    assert answer.status_code == status
    if path != "/khong-co":
        assert {"status_code", "title", "remedy"} == set(answer.json())


def test_pcs_letters_and_summaries_are_told_without_names(asked: Asked) -> None:
    devices = asked.get("/devices", unit=SAMPLE).json()
    assert {device["unit"] for device in devices} == {SAMPLE}
    assert all("key" not in name and "token" not in name for device in devices for name in device)
    (letter,) = asked.get("/letters").json()
    assert (letter["unit"], letter["explain_by"], letter["owed"]) == (SAMPLE, "2023-06-14", True)
    summaries = asked.get("/summaries", period="2023-Q2").json()
    assert [summary["unit"] for summary in summaries] == list(NAMES)
    assert not {"signer", "sent_by"} & set(summaries[0])


def test_a_token_that_is_none_reads_nothing(asked: Asked) -> None:
    for token in ("", "x", f"{asked.token}x"):
        answer = asked.client.get(f"{PATH}/units", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401
        assert answer.json()["title"] == "Chưa đăng nhập."
