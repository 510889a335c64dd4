import Kernel

/// The texts of announcements that people read.
package enum AnnouncementsPhrases {
  static let periodBackwards = Phrase("종료 시각은 시작 시각보다 늦어야 해요.", "It must end after it starts.")
  static let over = Phrase("이미 끝난 기간이에요.", "That period is over already.")
  static let tooManyPlaces = Phrase("소식은 {max}곳까지 함께 보일 수 있어요.", "An announcement can be shown at {max} places at most.")
  static let unknown = Phrase("찾을 수 없는 소식이에요.", "There is no such announcement.")
}
