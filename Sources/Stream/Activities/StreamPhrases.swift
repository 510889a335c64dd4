import Kernel

/// The texts of the stream that people read.
package enum StreamPhrases {
  static let noWords = Phrase("내용을 입력해 주세요.", "Please write something.")
  static let titleTooLong = Phrase("제목은 {max}자까지 쓸 수 있어요.", "A title may have at most {max} characters.")
  static let textTooLong = Phrase("글은 {max}자까지 쓸 수 있어요.", "A text may have at most {max} characters.")
  static let notYours = Phrase("내가 쓴 글만 바꾸거나 취소할 수 있어요.", "You can change or take back only what is your own.")
  static let unknown = Phrase("찾을 수 없는 글이에요.", "There is no such post.")

  /// What stands where words were destroyed.
  package static func reason(_ reason: Tombstone.Reason) -> Phrase {
    switch reason {
    case .writer: Phrase("글쓴이가 삭제한 글이에요.", "The writer took this back.")
    case .erasure: Phrase("글쓴이가 탈퇴하며 지운 글이에요.", "The writer left and their words were erased.")
    case .illegalImages: Phrase("불법 촬영물이 있어 삭제되었어요.", "Removed: it held illegal images.")
    case .personalData: Phrase("다른 사람의 개인정보가 있어 삭제되었어요.", "Removed: it held somebody else's personal data.")
    case .court: Phrase("법원의 명령으로 삭제되었어요.", "Removed by order of a court.")
    case .regulator: Phrase("규제 기관의 명령으로 삭제되었어요.", "Removed by order of a regulator.")
    case .spam: Phrase("도배 또는 광고 글이라 삭제되었어요.", "Removed as spam.")
    }
  }
}
