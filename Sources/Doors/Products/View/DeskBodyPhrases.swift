import Kernel
import Web

/// The words of writing a description.
package enum DeskBodyPhrases {
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
  /// Instead of the last of them, before there is a product to which pictures belong.
  static let howPictures = (
    typed: Phrase("![사진 설명](https://주소)", "![what it shows](https://address)"),
    meant: Phrase(
      "인터넷에 있는 사진. 가지고 있는 사진은 상품을 저장한 다음에 올릴 수 있고, 그때부터 1, 2처럼 번호로 넣어요.",
      "A picture on the internet. Your own are uploaded once the product is saved; from then on they are named 1, 2 and so on.")
  )
  package static let picturesLater = Phrase(
    "설명에 사진을 번호로 넣었지만({numbers}), 사진은 상품을 저장한 다음에 올릴 수 있어요. 지금은 지우고 저장한 다음, 사진을 올리고 다시 넣어 주세요.",
    "The description names pictures by number ({numbers}), but they are uploaded once the product is saved. Take them out for now, save, upload the pictures, and put them in again.")
  package static let noSuchPicture = Phrase(
    "설명에 사진을 번호로 넣었지만({numbers}) 그 번호의 사진이 없어요. 올린 사진은 {count}장이에요. 사진을 먼저 올리거나 번호를 고쳐 주세요.",
    "The description names pictures by number ({numbers}) that are not there: {count} [picture is/pictures are] uploaded. Upload them first or change the number.")
  /// What a button puts at the cursor; `|` is where chosen words go.
  static let tools: [(insert: String, words: Phrase)] = [
    ("\n# |", Phrase("제목", "Heading")), ("**|**", Phrase("굵게", "Bold")), ("\n- |", Phrase("목록", "List")), ("\n1. |", Phrase("번호", "Numbers")),
    ("[|](https://)", Phrase("링크", "Link")),
  ]
  static let pictureTool = (ofProduct: "\n![|](1)", elsewhere: "\n![|](https://)", words: Phrase("사진", "Picture"))
}
