import Kernel
import Storage
import Testing

@testable import Trade

/// Numbers that are looked for, in the figures of whoever types them.
@Suite struct WideFiguresTests {
  @Test(arguments: ["M261129-KWEFWY", "m261129kwefwy", "Ｍ２６１１２９－ＫＷＥＦＷＹ", "２６１１２９ ｋｗｅｆｗｙ", "M٢٦١١٢٩–KWEFWY", "M261129\u{3000}KWEFWY"])
  func anOrdersNumberIsReadInFiguresOfEveryWidth(typed: String) { #expect(OrderNumber.read(typed) == "M261129-KWEFWY") }

  @Test(arguments: ["M26113O-1PZ7QO", "m26ii3o1pz7q0", "M2611301PZ7Q0", "26L13O-LPZ7Q0"])
  func lettersThatLookLikeFiguresAreFigures(typed: String) { #expect(OrderNumber.read(typed) == "M261130-1PZ7Q0") }

  @Test(arguments: ["5678", "５６７８", "٥٦٧٨", "56 78", "５６－７８"])
  func theLastFiguresOfATelephoneToo(typed: String) {
    #expect(Recipient.condition("o.offer", is: typed).values.contains(.text("%5678")))
  }

  @Test(arguments: ["567", "５６７", "5678호", "123456789012"])
  func fewerMoreAndWordsAreNone(typed: String) {
    #expect(!Recipient.condition("o.offer", is: typed).values.contains { if case .text(let text) = $0 { text.hasPrefix("%") } else { false } })
  }
}
