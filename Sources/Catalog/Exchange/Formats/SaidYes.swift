import Kernel

/// Yes and no as files of shops write them, in Korean and English.
enum SaidYes {
  private static let yes: Set = ["y", "yes", "t", "true", "1", "o", "on", "예", "네", "사용", "사용함", "공개", "공개함", "게시", "게시됨", "노출"]
  private static let no: Set = ["n", "no", "f", "false", "0", "x", "off", "아니오", "아니요", "사용안함", "사용 안함", "사용하지 않음", "비공개", "미공개", "숨김", "미게시", "미노출"]

  /// Nil for what says neither.
  static func read(_ text: String) -> Bool? {
    let plain = String(String.UnicodeScalarView(text.trimmed.unicodeScalars.map(WrittenAmount.narrow))).lowercased()
    return yes.contains(plain) ? true : no.contains(plain) ? false : nil
  }
}
