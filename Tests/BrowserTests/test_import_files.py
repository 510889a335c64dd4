"""Files as people really send them to the import page: each gets a plain sentence in the reader's language, and a report where one is promised."""

import pytest

HEAD = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
ROW = "{0},{1},,,,,TRUE,Title,Default Title,{2},{3}\n"
BOMB = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefgh", "bcdefghi")) + "]><rss><channel><title>&i;</title></channel></rss>"

# Name, bytes, what is said in Korean and English, whether a report is offered, products that came in.
FILES = [
    ("empty.csv", b"", "파일이 비어 있어요", "The file is empty", False, None),
    ("blank.csv", b"\n \n", "파일이 비어 있어요", "The file is empty", True, 0),
    ("header.csv", HEAD.encode(), "상품이 한 행도 없어요", "The file has no products", False, 0),
    ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "어떤 형식의 파일인지 알 수 없어요", "kind of file is not known", True, 0),
    ("sheet.xlsx", b"PK\x03\x04" + bytes(range(256)) * 8, "‘CSV UTF-8(쉼표로 분리)’로 고른 뒤", "In Excel choose Save As", True, 0),
    ("words.txt", "그냥 글이에요.\n".encode(), "어떤 형식의 파일인지 알 수 없어요", "kind of file is not known", True, 0),
    ("excel.csv", (HEAD + ROW.format("cp949-cup", "물레 찻잔", "CP949-1", "12000")).encode("cp949"), "다 가져왔어요", "Done", False, 1),
    ("long.csv", (HEAD + ROW.format("long", "가" * 700_000, "LONG-1", "1000")).encode(), "빠진 행만 고쳐서", "Correct only those", True, 0),
    ("french.csv", (HEAD + ROW.format("cafe", "Café crème", "FR-1", "1000")).encode("latin-1"), "빠진 행만 고쳐서", "Correct only those", True, 0),
    ("columns.csv", b"Handle,Title\ncup,Cup\n", "꼭 필요한 열이 없어요", "Missing in the first line", True, 0),
    ("bomb.xml", BOMB.encode(), "엔티티 선언이 있어 받을 수 없어요", "entity declarations is not accepted", True, 0),
    ("cut.xml", b'<?xml version="1.0"?><rss version="2.0"><channel><item>', "깨졌어요", "is broken", True, 0),
    ("page.xml", b"<html><body><p>Hello</p></body></html>", "어떤 형식의 파일인지 알 수 없어요", "kind of file is not known", True, 0),
]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name,content,korean,english,has_report,products", FILES, ids=[file[0] for file in FILES])
def test_a_file_is_answered_in_words(page_at, sign_in, complaints, fits, name, content, korean, english, has_report, products, language):
    desk = sign_in(page_at(390, language), "merchant")
    desk.goto("/console/import")
    desk.set_input_files("input[name=file]", files=[{"name": name, "mimeType": "text/csv", "buffer": content}])
    desk.locator("form[enctype] button").click()
    words = korean if language == "ko" else english
    desk.locator("main", has_text=words).wait_for(timeout=30_000)
    complaints.clear()  # Chromium reports the answer 422 as an error
    fits(desk)
    report = desk.locator("a[href$='report.csv']")
    assert report.count() == has_report
    if has_report:
        with desk.expect_download() as download:
            report.click()
        assert download.value.path().read_text("utf-8-sig").startswith("line,column,reason (ko),reason (en)")
    if products is not None:
        assert desk.locator(".figures .figure b").nth(1).inner_text() == str(products)
