import Foundation
import Testing

@testable import Web

/// Themes are data, so that what must hold of each is checked.
@Suite struct ThemeTests {
  @Test(arguments: Theme.all) func everyThemeCanBeReadByDayAndByNight(_ theme: Theme) {
    for palette in [theme.day, theme.night] {
      let faint = palette.wordsOnGrounds.filter { contrast($0.words, $0.ground) < 4.5 }.map { "\($0.words) on \($0.ground): \(contrast($0.words, $0.ground))" }
      #expect(faint == [], "\(theme.code)")
      let unseen = palette.signsOnGrounds.filter { contrast($0.sign, $0.ground) < 3 }.map { "\($0.sign) on \($0.ground): \(contrast($0.sign, $0.ground))" }
      #expect(unseen == [], "\(theme.code)")
    }
  }

  @Test func contrastIsMeasuredAsTheGuidelinesSay() {
    #expect(contrast("#000000", "#FFFFFF") == 21)
    #expect(contrast("#777777", "#FFFFFF") < 4.5)
    #expect(contrast("#767676", "#FFFFFF") >= 4.5)
  }

  @Test func noTwoThemesHaveTheSameFace() {
    #expect(Set(Theme.all.map(\.code)).count == Theme.all.count)
    #expect(Set(Theme.all.map { "\($0.header) \($0.home) \($0.card) \($0.display) \($0.corners)" }).count == Theme.all.count)
    #expect(Set(Theme.all.map(\.day.main)).count == Theme.all.count)
  }

  @Test func theStyleSheetHoldsEveryTheme() {
    let sheet = String(decoding: Asset.css.bytes, as: UTF8.self)
    for theme in Theme.all {
      #expect(sheet.contains("[data-site=\"\(theme.code)\"]{"), "\(theme.code)")
      #expect(sheet.contains("--jade:\(theme.night.main)"), "\(theme.code)")
    }
  }

  @Test(arguments: [("", "#1F6F5C", "madang"), ("", "#274B7A", "jangteo"), ("", "#1010FF", "jangteo"), ("", "#274b7a", "jangteo"), ("seojae", "#1F6F5C", "seojae"), ("gone", "#1F6F5C", "madang")])
  func theKeptThemeIsTakenElseTheNearest(code: String, accent: String, theme: String) { #expect(Theme.of(code, accent: accent).code == theme) }

  /// Relative luminance and contrast (WCAG 2.2).
  private func contrast(_ a: String, _ b: String) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
