import Kernel

/// What is said of lists of stock.
enum StockroomPhrases {
  static let goodsUnknown = Phrase("‘{said}’ SKU나 바코드의 상품이 없어요.", "No goods with the SKU or barcode “{said}”.")
  static let severalGoods = Phrase(
    "‘{said}’[은/는] 상품 {count}개가 함께 쓰는 SKU예요. 목록에서 상품을 선택해 주세요. 파일이라면 품목 번호를 입력해 주세요.",
    "“{said}” is the SKU of {count} goods. Choose the one you mean in the list; in a file, give its variant number.")
  static let placeUnknown = Phrase("‘{said}’ 지점이 없어요.", "There is no place “{said}”.")
  static let severalPlaces = Phrase("‘{said}’ 지점이 여러 곳이에요. 지점 번호를 입력해 주세요.", "Several places are called “{said}”. Give the place number.")
  static let twice = Phrase("{row}행과 같은 상품, 같은 지점이에요. 실사는 한 번만 입력해 주세요.", "Row {row} has the same goods and place. Give a count only once.")
  static let contradicts = Phrase(
    "{number}의 SKU나 바코드는 ‘{is}’인데 이 행에는 ‘{said}’[이/가] 있어요. 어느 상품인지 확인하고 하나만 남겨 주세요.",
    "{number} bears “{is}”, and this row says “{said}”. Check which goods are meant, and leave one of them.")
  static let bothSaid = Phrase("실사 수량과 증감 중 하나만 입력해 주세요.", "Give either a count or a change, not both.")
  static let unclosedQuote = Phrase(
    "이 행에서 연 따옴표가 닫히지 않아서 아래 {lost}행도 함께 빠졌어요.", "A quote that is opened in this row is not closed, and {lost} [row/rows] below went with it.")
  static let unreadable = Phrase("이 행은 읽을 수 없어요. 따옴표를 확인해 주세요.", "This row cannot be read. Check its quotes.")
  static let keyUsed = Phrase(
    "이 목록은 이미 저장했어요. 아래 수량이 맞는지 확인하고 다시 저장해 주세요.", "This list was saved already. Check the numbers below, then save again.")
  static let fileColumns = Phrase(
    "첫 줄에 SKU(또는 바코드나 품목 번호), 지점, 실사 수량이나 증감 열이 있어야 해요. 재고 파일을 내려받아 고치면 쉬워요.",
    "The first line must name SKU (or barcode, or variant number), place, and count or change. It is easiest to download the stock file and edit it.")
  static let tooManyRows = Phrase("한 번에 {max}행까지 저장할 수 있어요.", "At most {max} rows can be saved at once.")
  static let fileBare = Phrase("실사 수량이나 증감을 입력한 행이 없어요.", "No row has a count or a change.")
}
