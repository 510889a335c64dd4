import Kernel
import Trade
import Web

/// A merchant's codes: what each takes off, until when, how often it can still be used; making one, and ending one.
package struct DeskCodes: Sendable {
  package var codes: [PromotionCodeRow]
  package var next: Path?
  /// Storefronts to choose from, by their ids.
  package var sites: [(value: String, name: String)]
  package var entry: FormEntry

  package init(codes: [PromotionCodeRow], next: Path? = nil, sites: [(value: String, name: String)], entry: FormEntry = .nothing) {
    self.codes = codes
    self.next = next
    self.sites = sites
    self.entry = entry
  }

  /// What a code's discount is counted in.
  package static let percent = "percent", won = "won"

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = codes.map { item($0, desk) }
    let list: HTML = items.isEmpty
      ? Notice(desk.say(DeskCodePhrases.lead), .indigo, title: desk.say(DeskCodePhrases.none)).html : #"<ul class="list">\#(items)</ul>"#
    let more: HTML? = next.map { Button(desk.say(DeskCodePhrases.older), .outline, isSmall: true).link($0) }
    return desk.page(desk.say(ConsolePhrases.codes), part: .codes, path: Paths.consoleCodes, body: #"\#(list)\#(more)\#(form(desk))"#)
  }

  private func item(_ row: PromotionCodeRow, _ desk: Desk) -> HTML {
    let code = row.code, format = desk.format, now = desk.reader.now
    let off = switch code.off {
    case .percent(let percent): desk.say(DeskCodePhrases.offPercent, ["percent": String(percent)])
    case .amount(let amount): desk.say(DeskCodePhrases.offAmount, ["amount": format.money(amount)])
    }
    let minimum = code.minimum.minor > 0 ? desk.say(DeskCodePhrases.from, ["amount": format.money(code.minimum)]) : nil
    let site = code.site.map { site in sites.first { $0.value == String(site) }?.name ?? String(site) }
    let isOver = code.endedAt != nil || code.ends <= now
    let days = desk.say(DeskCodePhrases.days, ["from": format.day(format.day(of: code.starts)), "until": format.end(code.ends, year: format.day(of: now).year)])
    let uses = desk.say(DeskCodePhrases.used, ["used": format.number(row.used), "all": format.number(code.uses)])
    let kept = row.kept > 0 ? desk.say(DeskCodePhrases.kept, ["count": format.number(row.kept)]) : nil
    let said = [off, minimum, site, days, uses, kept].compactMap { $0 }.joined(separator: " · ")
    let act: HTML = isOver
      ? Badge(desk.say(DeskCodePhrases.over), .vermilion).html
      : Button(desk.say(DeskCodePhrases.end), .outline, isSmall: true).post(Paths.endCode(code.id), confirm: desk.say(DeskCodePhrases.endSure))
    return #"<li class="item"><span class="item-text"><b>\#(code.text)</b><small>\#(said)</small></span>\#(act)</li>"#
  }

  private func form(_ desk: Desk) -> HTML {
    func field(_ name: String, _ phrase: Phrase, kind: String = "text", hint: Phrase? = nil, needed: Bool = true, inputMode: String? = nil, most: Int = 16) -> HTML {
      Field(
        name, desk.say(phrase), value: entry.value(name), kind: kind, hint: hint.map { desk.say($0) }, error: entry.error(name), isRequired: needed,
        inputMode: inputMode, lengthMax: most
      ).html(desk.reader)
    }
    let kinds = [(Self.percent, DeskCodePhrases.inPercent), (Self.won, DeskCodePhrases.inWon)].map {
      Choice($0.0, desk.say($0.1), isChosen: entry.value("kind", or: Self.percent) == $0.0)
    }
    let places = [Choice("", desk.say(DeskCodePhrases.everywhere), isChosen: entry.value("site").isEmpty)]
      + sites.map { Choice($0.value, $0.name, isChosen: entry.value("site") == $0.value) }
    return """
      <section class="panel"><h2>\(DeskCodePhrases.make, desk.language)</h2>\(entry.notice(desk))<form novalidate class="form is-broad" method="post" action="\(to: Paths.consoleCodes)">\(desk.once)<div class="pair">\(field("code", DeskCodePhrases.code, hint: DeskCodePhrases.codeHint, most: 24))\(field("uses", DeskCodePhrases.uses, inputMode: "numeric"))\(field("off", DeskCodePhrases.off, inputMode: "numeric"))\(Select("kind", desk.say(DeskCodePhrases.kind), kinds, error: entry.error("kind")).html(desk.reader))\(field("minimum", DeskCodePhrases.minimum, hint: DeskCodePhrases.minimumHint, needed: false, inputMode: "numeric"))\(Select("site", desk.say(DeskCodePhrases.site), places, error: entry.error("site"), isRequired: false).html(desk.reader))\(field("starts", DeskPlacePhrases.starts, kind: "date"))\(field("ends", DeskPlacePhrases.ends, kind: "date"))</div>\(Button(desk.say(DeskCodePhrases.make), .main).submit())</form></section>
      """
  }
}

/// The words of the console about codes.
package enum DeskCodePhrases {
  static let lead = Phrase("코드를 만들면 손님이 장바구니와 주문서에서 입력해 할인받아요.", "Make a code; shoppers enter it in the cart or at checkout.")
  static let none = Phrase("아직 코드가 없어요", "No codes yet")
  static let older = Phrase("이전 코드 보기", "Older codes")
  static let make = Phrase("코드 만들기", "Make a code")
  package static let code = Phrase("코드", "Code")
  static let codeHint = Phrase("글자, 숫자, 하이픈으로 3자에서 24자까지예요. 소문자는 대문자로 바뀌어요.", "3 to 24 letters, figures and hyphens; small letters become capitals.")
  static let off = Phrase("할인", "Discount")
  static let kind = Phrase("할인 방식", "Counted in")
  static let inPercent = Phrase("퍼센트 (%)", "Percent (%)")
  static let inWon = Phrase("금액 (원)", "Won")
  static let minimum = Phrase("최소 주문 금액", "Least order")
  static let minimumHint = Phrase("내 상품만 합한 금액이에요. 비워 두면 언제나 쓸 수 있어요.", "What your own goods come to. Leave it empty for any order.")
  static let site = Phrase("쓸 수 있는 곳", "Where it counts")
  static let everywhere = Phrase("모든 쇼핑몰", "Every site")
  static let uses = Phrase("사용 횟수", "How many uses")
  static let offPercent = Phrase("{percent}% 할인", "{percent}% off")
  static let offAmount = Phrase("{amount} 할인", "{amount} off")
  static let from = Phrase("{amount}부터", "from {amount}")
  static let days = Phrase("{from}부터 {until}까지", "{from} to {until}")
  static let used = Phrase("{all}번 중 {used}번 사용", "{used} of {all} used")
  static let kept = Phrase("결제 전 주문서에 {count}번", "{count} in open checkouts")
  static let end = Phrase("코드 끝내기", "End this code")
  static let over = Phrase("종료", "Ended")
  static let endSure = Phrase("코드를 끝내면 더 이상 쓸 수 없어요. 이미 주문한 할인은 그대로예요.", "Nobody can use it any more. What was ordered with it stays as it is.")
}
