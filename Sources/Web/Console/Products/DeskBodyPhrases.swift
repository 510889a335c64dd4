import Kernel

/// The words of writing a description.
enum DeskBodyPhrases {
  static let hint = Phrase("그냥 글로 쓰면 돼요. 줄을 바꾸면 그대로 보이고, 빈 줄은 문단을 나눠요. HTML을 붙여 넣어도 돼요.", "Just write. Line breaks stay, a blank line begins a paragraph. HTML may be pasted too.")
  static let preview = Phrase("미리 보기", "Preview")
  static let failed = Phrase("설명에 있는 사진 가운데 가져오지 못한 것이 있어요.", "Some pictures of the description could not be fetched.")
  static let howTitle = Phrase("제목·목록·사진 넣는 법", "Headings, lists and pictures")
  static let how: [(typed: Phrase, meant: Phrase)] = [
    (Phrase("# 제목", "# Heading"), Phrase("큰 제목. ##은 작은 제목이에요.", "A heading; ## is a smaller one.")),
    (Phrase("- 항목", "- Item"), Phrase("목록. 1. 로 시작하면 번호가 붙어요.", "A list; 1. makes a numbered one.")),
    (Phrase("**굵게**", "**bold**"), Phrase("굵은 글씨", "Bold words")),
    (Phrase("[글](https://주소)", "[words](https://address)"), Phrase("다른 곳으로 가는 링크", "A link")),
    (Phrase("![사진 설명](1)", "![what it shows](1)"), Phrase("아래에 올린 첫 번째 사진. 2는 두 번째예요.", "The first of the pictures below; 2 is the second.")),
  ]
  /// What a button puts at the cursor; `|` is where chosen words go.
  static let tools: [(insert: String, words: Phrase)] = [
    ("\n# |", Phrase("제목", "Heading")), ("**|**", Phrase("굵게", "Bold")), ("\n- |", Phrase("목록", "List")), ("\n1. |", Phrase("번호", "Numbers")),
    ("[|](https://)", Phrase("링크", "Link")), ("\n![|](1)", Phrase("사진", "Picture")),
  ]
}
