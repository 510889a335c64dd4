"""English pages are English: Korean stands there only in what is marked as Korean, in names and in words that somebody typed."""

# Where Korean may stand on an English page, and why.
EXCEPTIONS = [
    "[lang=ko]",  # marked: the seller's legal names, words in their own language, the way to Korean
    "input, textarea, select",  # what somebody typed or may choose
]
# Names of people, the operator's facts and a reason as somebody typed them, an address as its owner typed it, a language by its own name.
NAMES = [
    "마당 주식회사 (시연용, 실제 사업자가 아니에요)", "김마당 (가상)", "직접 운영 (시연용)", "배송 지연 보상",
    "김하늘", "이도윤", "박서연", "정지우", "최은우", "서울특별시 성동구 마당로", "301호", "한국어 (Korean)",
]
# Pages that repeat what was searched for.
OWN_WORDS = {"search", "search-by-initials", "search-typo"}


def korean_left(page, kind):
    """Korean that an English page shows and should not; the merchant's console shows the merchant's own data."""
    if kind.role == "merchant" or kind.name in OWN_WORDS:
        return []
    return page.evaluate("""([exceptions, names]) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const words = names.reduce((rest, name) => rest.replaceAll(name, ''), node.data);
            if (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(words) && !node.parentElement.closest(exceptions + ', script, style'))
                found.push(node.parentElement.tagName + ': ' + node.data.trim());
        }
        return found;
    }""", [", ".join(EXCEPTIONS), NAMES])
