"""Letters that really leave: the program with a mail server of this test's own, by STARTTLS, on both engines."""

import asyncio
import email
import email.policy
import os
import re
import socket
import sqlite3
import ssl
import subprocess
import time
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from program import Program

USER, PASSWORD = "shop", "correct horse"
# What who signs up ticks.
AGREED = {"agreements": ["terms", "collection"], "age": "of-age"}


class Box:
    """Takes every letter, or answers as it is told."""

    def __init__(self):
        self.letters = []
        self.answers = []
        self.secured = []
        self.silence = 0

    async def handle_DATA(self, server, session, envelope):
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250"):
            self.secured.append(session.ssl is not None and session.authenticated)
            self.letters.append((envelope, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        await asyncio.sleep(self.silence)
        return answer

    def wait(self, count, seconds=20):
        deadline = time.monotonic() + seconds
        while len(self.letters) < count and time.monotonic() < deadline:
            time.sleep(0.1)
        return self.letters


class Secured(Controller):
    """A server that asks for STARTTLS and for a sign-in."""

    def __init__(self, box, context):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        super().__init__(box, hostname="127.0.0.1", port=port)
        self.context = context

    def factory(self):
        def check(server, session, envelope, mechanism, data):
            return AuthResult(success=data.login == USER.encode() and data.password == PASSWORD.encode())

        return SMTP(self.handler, tls_context=self.context, require_starttls=True, auth_required=True, authenticator=check, hostname="mail.test")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    key, paper = folder / "key.pem", folder / "paper.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
         "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", paper], check=True, capture_output=True)
    return key, paper


@pytest.fixture
def box(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate[1], certificate[0])
    box = Box()
    server = Secured(box, context)
    server.start()
    box.port = server.port
    yield box
    server.stop()


ENGINES = ["embedded"] + (["postgres"] if os.environ.get("MADANG_TEST_POSTGRES") else [])


@pytest.fixture(params=ENGINES)
def shop(request, box, certificate, tmp_path):
    """serve on an empty yard; its letters go to `box`."""
    database = []
    if request.param == "postgres":
        server = os.environ["MADANG_TEST_POSTGRES"]
        name = "letters_" + os.urandom(6).hex()
        subprocess.run(["psql", server, "-qc", f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"], check=True)
        database = ["--database", server[: server.rindex("/")] + "/" + name]
    flags = ([*database, "--smtp-host", "127.0.0.1", "--smtp-port", str(box.port), "--smtp-user", USER, "--smtp-ca", str(certificate[1]),
         "--mail-from", "shop@madang.test", "--mail-from-name", "마당 고객센터", "--base-url", "http://shop.test"],
        {"MADANG_SMTP_PASSWORD": PASSWORD})
    running = Program.serve(*flags)
    running.flags = flags
    yield running
    running.stop()
    assert PASSWORD not in "".join(running.lines)


class Client:
    """A browser without pictures: cookies, forms."""

    def __init__(self, url):
        self.url = url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path):
        return self.opener.open(self.url + path).read().decode()

    def post(self, path, **fields):
        data = urllib.parse.urlencode(fields, doseq=True).encode()
        request = urllib.request.Request(self.url + path, data, {"Origin": self.url, "Accept-Language": "ko"})
        return self.opener.open(request).read().decode()


def words(letter, kind="plain"):
    return letter.get_body((kind,)).get_content()


def about(box, word, seconds=60):
    """Letters whose subject says so, once there is one; a letter that proves an address may come before."""
    deadline = time.monotonic() + seconds
    while True:
        letters = [letter for _, letter in box.letters if word in str(letter["subject"])]
        if letters or time.monotonic() > deadline:
            return letters
        time.sleep(0.1)


def test_a_forgotten_password_is_replaced_by_a_mailed_link(shop, box):
    client = Client(shop.url)
    client.post("/sign-up", name="김하늘", login="haneul@example.kr", password="깊은 산속 옹달샘 7", **AGREED)
    said = Client(shop.url).post("/forgotten", login="haneul@example.kr")
    unknown = Client(shop.url).post("/forgotten", login="nobody@example.kr")
    assert re.sub(r"\s+", " ", said) == re.sub(r"\s+", " ", unknown)
    letters = about(box, "비밀번호")
    assert len(letters) == 1
    letter = letters[0]
    assert letter["to"] == "haneul@example.kr" or letter["to"].addresses[0].addr_spec == "haneul@example.kr"
    assert letter["from"].addresses[0].display_name == "마당 고객센터"
    assert letter["message-id"] and letter["date"]
    assert letter.get_content_type() == "multipart/alternative"
    link = re.search(r"http://shop\.test(/forgotten/\S+)", words(letter))[1]
    assert "haneul" not in link
    assert link in words(letter, "html")
    fresh = Client(shop.url)
    fresh.post(link, password="새로 지은 긴 문장 9")
    assert all(box.secured)
    Client(shop.url).post("/sign-in", login="haneul@example.kr", password="새로 지은 긴 문장 9")


def test_a_busy_mail_server_gets_the_letter_later_and_only_once(shop, box):
    box.answers = ["451 try again"]
    client = Client(shop.url)
    client.post("/sign-up", name="박바다", login="bada@example.kr", password="깊은 산속 옹달샘 7", **AGREED)
    Client(shop.url).post("/forgotten", login="bada@example.kr")
    about(box, "비밀번호")
    time.sleep(1)
    assert len(about(box, "비밀번호")) == 1


def test_the_servers_own_no_is_kept_with_its_words(shop, box):
    if "--database" in shop.flags[0]:
        pytest.skip("the embedded database is read here")
    box.answers = ["550-5.1.1 <haneul@example.kr> has no\r\n550 5.1.1 mailbox here"]
    Client(shop.url).post("/sign-up", name="김하늘", login="haneul@example.kr", password="깊은 산속 옹달샘 7", **AGREED)
    path = Path(shop.data) / "madang.sqlite"
    why, deadline = "", time.monotonic() + 20
    while not why and time.monotonic() < deadline:
        time.sleep(0.2)
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            why = database.execute("SELECT why FROM messages_message").fetchone()[0]
    assert why == "refused 550: 5.1.1 ha***@example.kr has no 5.1.1 mailbox here"


def test_a_kill_while_the_answer_is_awaited_sends_nothing_twice(shop, box):
    client = Client(shop.url)
    client.post("/sign-up", name="이산들", login="sandeul@example.kr", password="깊은 산속 옹달샘 7", **AGREED)
    box.wait(1)
    box.silence = 5
    already = len(box.letters)
    Client(shop.url).post("/forgotten", login="sandeul@example.kr")
    box.wait(already + 1)
    shop.process.kill()
    shop.process.wait()
    box.silence = 0
    again = Program.serve(*shop.flags, data=shop.data)
    try:
        time.sleep(4)
        assert len(box.letters) == already + 1
    finally:
        again.process.terminate()
        again.process.wait(20)
