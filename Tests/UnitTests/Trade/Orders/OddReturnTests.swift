import Kernel
import Testing

@testable import Catalog
@testable import Trade

/// Lines of returns and pictures whose rows say what cannot be.
struct OddReturnTests {
  private func line(_ quantity: Int64, _ amount: Int64) -> Return.Line {
    Return.Line(number: 1, variant: 1, quantity: quantity, amount: amount, accepted: 0, isRestocked: false, why: "", ground: nil)
  }

  @Test func aLineIsWorthNoMoreThanItWasAndNeverLessThanNothing() {
    #expect(line(3, 10_000).worth(2) == 6_666)
    #expect(line(3, 10_000).worth(.max) == 10_000)
    #expect(line(.max, .max).worth(.max) == .max)
    for odd in [line(0, 10_000), line(-1, .min), line(.min, .max), line(3, -5)] {
      for pieces in [Int64.min, 0, 1, .max] { #expect(odd.worth(pieces) == 0) }
    }
  }

  @Test func ofALineWithoutPiecesNoneIsAccepted() {
    #expect(throws: NoReturn.moreThanAsked(asked: -2)) { try DecideReturn.decide([.init(1, accepted: 0)], about: [line(-2, 5)]) }
  }

  @Test func aPictureOfAnyHeightIsMadeSmaller() {
    #expect(PixelSize(wide: 2000, high: .max).within(width: 320).high > 0)
    #expect(PixelSize(wide: .max, high: 1).within(width: 320) == PixelSize(wide: 320, high: 1))
  }
}
