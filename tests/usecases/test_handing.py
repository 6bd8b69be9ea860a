"""Many dossiers from hand to hand at once: what may go, goes; the rest is named; the list says who, whom, when."""

from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from desk_app.domain.dossier.facts import Left
from desk_app.domain.dossier.state import Step
from desk_app.domain.rule import RuleBroken
from desk_app.usecases import handing, papers, steps
from desk_app.usecases.handing import Bundle
from desk_app.usecases.papers import Choices
from tests.usecases.paper_scene import CLERK, NEW, OFFICER, PAPERS, SECOND, Scene, new_scene

NAMES = ("one", "two", "three")


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    scene = new_scene(tmp_path / "unit", NEW)
    for name in NAMES:
        scene.receive(name, components=PAPERS)
    return scene


def step_of(scene: Scene, name: str) -> Step:
    with scene.view() as work:
        found: Step = work.dossier(scene.ids[name]).step
        return found


def ids(scene: Scene, *names: str) -> tuple[str, ...]:
    return tuple(scene.ids[name] for name in names)


def hand(scene: Scene, *names: str, receiver: str = OFFICER, **more: Any) -> handing.Handing:
    scene.clock.now = scene.on(0, 10, 0)
    with scene.work() as work:
        return handing.hand_over_many(work, ids(scene, *names), receiver, **more)


def take(scene: Scene, *names: str) -> handing.Handing:
    scene.clock.now = scene.on(2, 15, 40)
    with scene.work() as work:
        return handing.take_papers(work, ids(scene, *names))


def sign(scene: Scene, *names: str, officer: str = OFFICER) -> None:
    for name in names:
        scene.then(scene.on(1, 8, 0), name, steps.hand_over, officer, note="Kèm bản gốc")
        scene.then(scene.on(1, 9, 0), name, steps.begin, actor=officer)
        scene.then(scene.on(2, 9, 0), name, steps.issue_result, left=Left.PAPER, signed_by="Trần Quang Huy")


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in PdfDocument(pdf))


def test_all_go_to_one_officer_at_one_moment(scene: Scene) -> None:
    made = hand(scene, *NAMES, note="Hồ sơ buổi sáng")
    assert (made.bundles, made.kept) == ((Bundle(giver=CLERK, receiver=OFFICER, subjects=ids(scene, *NAMES)),), ())
    with scene.view() as work:
        handed = [work.dossier(subject).handed[-1] for subject in ids(scene, *NAMES)]
    assert {(one.giver, one.receiver, one.note) for one in handed} == {(CLERK, OFFICER, "Hồ sơ buổi sáng")}
    assert {one.handed_at for one in handed} == {scene.on(0, 10, 0)}


def test_what_may_not_go_stays_and_is_named_with_why_while_the_others_go(scene: Scene) -> None:
    scene.then(scene.on(0, 9, 30), "two", steps.request_supplement, ["Giấy khai sinh"])
    made = hand(scene, *NAMES)
    (kept,) = made.kept
    assert made.done == set(ids(scene, "one", "three"))
    assert (kept.subject, kept.number) == (scene.ids["two"], scene.receptions["two"])
    assert (kept.why, kept.remedy) == ("Hồ sơ đang chờ bổ sung.", "Nhận giấy tờ bổ sung trước, rồi làm tiếp.")
    assert [step_of(scene, name) for name in NAMES] == [Step.HANDED_OVER, Step.SUPPLEMENT, Step.HANDED_OVER]


def test_where_none_may_go_nothing_is_recorded(scene: Scene) -> None:
    scene.then(scene.on(0, 9, 30), "two", steps.refuse, "Không thuộc thẩm quyền")
    made = hand(scene, "two")
    assert (made.count, made.bundles, len(made.kept)) == (0, (), 1)
    assert step_of(scene, "two") is Step.REFUSED


def test_an_officer_who_has_a_dossier_is_not_handed_it_again(scene: Scene) -> None:
    hand(scene, "one")
    scene.then(scene.on(0, 11, 0), "one", steps.begin, actor=OFFICER)
    scene.clock.now = scene.on(0, 12, 0)
    with scene.work() as work:
        made = handing.hand_over_many(work, ids(scene, "one", "two"), OFFICER)
    assert [kept.why for kept in made.kept] == [f"Hồ sơ đang ở {OFFICER}."]
    assert step_of(scene, "one") is Step.PROCESSING


def test_a_dossier_named_twice_goes_once(scene: Scene) -> None:
    assert hand(scene, "one", "one").count == 1
    with scene.view() as work:
        assert len(work.dossier(scene.ids["one"]).handed) == 1


def test_without_an_officer_nothing_goes(scene: Scene) -> None:
    with pytest.raises(RuleBroken, match="Chưa chọn người nhận") as broken:
        hand(scene, *NAMES, receiver="  ")
    assert broken.value.field == "receiver"
    assert step_of(scene, "one") is Step.RECEIVED


def test_papers_come_from_each_ones_officer_and_make_a_list_for_each(scene: Scene) -> None:
    sign(scene, "one", "three")
    sign(scene, "two", officer=SECOND)
    made = take(scene, *NAMES)
    assert made.bundles == (
        Bundle(giver=OFFICER, receiver=CLERK, subjects=ids(scene, "one", "three")),
        Bundle(giver=SECOND, receiver=CLERK, subjects=ids(scene, "two")),
    )
    assert {step_of(scene, name) for name in NAMES} == {Step.AT_COUNTER}


def test_a_paper_of_a_result_that_is_not_signed_stays_named(scene: Scene) -> None:
    sign(scene, "one")
    made = take(scene, "one", "two")
    assert made.done == {scene.ids["one"]}
    assert [(kept.number, kept.why) for kept in made.kept] == [(scene.receptions["two"], "Hồ sơ mới tiếp nhận.")]


# The list


def made_list(scene: Scene, bundle: Bundle, path: Path, *, back: bool) -> bytes:
    with scene.view() as work:
        paper = papers.make(work, "handover", bundle.subjects, Choices(back=back))
    path.write_bytes(paper.pdf)
    return paper.pdf


def is_a4(path: Path) -> bool:
    with path.open("rb") as file:
        boxes = [page.mediabox for page in PdfReader(file).pages]
        return {(round(box.width), round(box.height)) for box in boxes} == {(595, 842)}


def code_of(path: Path) -> str:
    """Return what a scanner reads from the one Code 128 on a picture of 200 dpi, the roughest that scanners take."""
    with path.open("rb") as file:
        (page,) = PdfDocument(file)
        (found,) = zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil().convert("L"))
    assert found.format.name == "Code128"
    return str(found.text)


def test_the_list_to_the_officer_leaves_its_second_moment_open_until_the_officer_begins(
    scene: Scene, tmp_path: Path
) -> None:
    (bundle,) = hand(scene, *NAMES, note="Kèm bản gốc").bundles
    path = tmp_path / "list.pdf"
    told = text_of(made_list(scene, bundle, path, back=False))
    assert is_a4(path)
    for words in (f"Bên giao: {CLERK}", f"Bên nhận: {OFFICER}", "Thời điểm giao: 10 giờ 00 phút", "Kèm bản gốc"):
        assert words in told
    assert "Thời điểm nhận: …… giờ …… phút" in told
    assert all(scene.receptions[name] in told for name in NAMES)
    code = code_of(path)
    assert code == "BG2510081000-100001"
    assert code in told
    for name in NAMES:
        scene.then(scene.on(0, 10, 20), name, steps.begin, actor=OFFICER)
    again = text_of(made_list(scene, bundle, path, back=False))
    assert "Thời điểm nhận: 10 giờ 20 phút" in again
    assert code in again


def test_the_list_back_to_the_counter_has_both_names_and_moments_and_says_nothing_of_the_way_there(
    scene: Scene, tmp_path: Path
) -> None:
    sign(scene, *NAMES)
    (bundle,) = take(scene, *NAMES).bundles
    path = tmp_path / "list.pdf"
    told = text_of(made_list(scene, bundle, path, back=True))
    assert is_a4(path)
    for words in (f"Bên giao: {OFFICER}", f"Bên nhận: {CLERK}", "Thời điểm giao: 15 giờ 40 phút", "Kết quả chuyển về"):
        assert words in told
    assert "Thời điểm nhận: 15 giờ 40 phút" in told
    assert "Kèm bản gốc" not in told
    code = code_of(path)
    assert code == "KQ2510101540-100001"
    assert code in told
