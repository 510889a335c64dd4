import Inventory
import Kernel
import Places
import Web

/// The shops that have a product now: the nearest first where the reader's place is known, by district where it is not.
struct ProductStores {
  struct Line {
    let place: StockLocation
    let free: Int64
  }

  let lines: [Line]
  let shops: [ID<StockLocation>: CollectPlace]
  /// Whether one variant is chosen, so that a number left means something.
  let isChosen: Bool
  let reader: Reader

  /// Shops listed, at most.
  static let most = 20

  /// - Parameter lines: in the merchant's own order.
  init(_ lines: [Line], shops: [ID<StockLocation>: CollectPlace], isChosen: Bool, reader: Reader) {
    let days = lines.map { CollectDay(shops[$0.place.id]?.state, now: reader.now, format: reader.format).rawValue }
    let sooner = lines.enumerated().sorted { (days[$0.offset], $0.offset) < (days[$1.offset], $1.offset) }.map(\.element)
    self.lines = reader.reach.here == nil ? sooner : reader.reach.sorted(lines) { shops[$0.place.id]?.point }
    (self.shops, self.isChosen, self.reader) = (shops, isChosen, reader)
  }

  private func day(_ line: Line) -> CollectDay { CollectDay(shops[line.place.id]?.state, now: reader.now, format: reader.format) }

  /// How many shops have it on the first day on which one has: of those near, where the reader's place is known.
  var summary: String {
    guard reader.reach.here != nil else { return counted(lines, near: false) ?? reader.say(ShopPhrases.collectNone) }
    let near = lines.filter { reader.reach.isNear(shops[$0.place.id]?.point) }
    if let words = counted(near, near: true) { return words }
    return lines.isEmpty ? reader.say(ShopPhrases.collectNone) : reader.say(ShopPhrases.collectElsewhere, ["count": String(lines.count)])
  }

  private func counted(_ some: [Line], near: Bool) -> String? {
    let days = some.map(day)
    guard let first = days.min(by: { $0.rawValue < $1.rawValue }) else { return nil }
    let words = switch first {
    case .today: near ? ShopPhrases.collectNear : ShopPhrases.collectCount
    case .tomorrow: near ? ShopPhrases.collectNearTomorrow : ShopPhrases.collectCountTomorrow
    case .later: near ? ShopPhrases.collectNearLater : ShopPhrases.collectCountLater
    }
    return reader.say(words, ["count": String(days.count { $0 == first })])
  }

  func html() -> HTML? {
    guard !lines.isEmpty else { return nil }
    let shown = lines.prefix(Self.most)
    let body: HTML
    if reader.reach.here != nil {
      body = list(Array(shown), withDistrict: true)
    } else {
      let groups = Dictionary(grouping: shown) { shops[$0.place.id]?.district }
      let parts: [HTML] = groups.sorted { ($0.key?.korean ?? "힣") < ($1.key?.korean ?? "힣") }.map { district, some in
        #"<h3 class="small muted">\#(reader.say(district ?? ShopPhrases.elsewhere))</h3>\#(list(some, withDistrict: false))"#
      }
      body = groups.count == 1 && groups.keys.first == Optional(nil) ? list(Array(shown), withDistrict: true) : "\(parts)"
    }
    return #"<div class="stack is-tight product-stores"><h2 class="small-head">\#(ShopPhrases.collectStores, reader.language)</h2>\#(asking)\#(body)</div>"#
  }

  /// From where distances count, and the way to say it.
  private var asking: HTML {
    let words = PlaceWords.name(reader).map { reader.say(PlacePhrases.sortedFrom, ["place": $0]) } ?? reader.say(PlacePhrases.sortNear)
    return #"<p><a class="place-link" href="\#(to: Paths.place(then: reader.here ?? Paths.home))" rel="nofollow">\#(Icon.pin.html)\#(words)</a></p>"#
  }

  private func list(_ some: [Line], withDistrict: Bool) -> HTML {
    let rows: [HTML] = some.map { line in
      let name = line.place.name.text(in: reader.language)
      let link: HTML = line.place.unit.map { #"<a href="\#(to: Paths.store($0))">\#(name)</a>"# } ?? "\(name)"
      let few = isChosen && line.free <= 5
      let badge = few ? Badge(reader.say(ShopPhrases.left, ["count": String(line.free)]), .vermilion) : Badge(reader.say(PartPhrases.inStock), .jade)
      let shop = shops[line.place.id]
      let facts = shop.map { $0.words(reader, withDistrict: withDistrict) } ?? ""
      return """
        <li class="item"><span class="item-text"><b>\(link)</b>\(facts.isEmpty ? nil : "<small>\(facts)</small>" as HTML?)<small>\(CollectDay.words(shop?.state, reader))</small></span><span class="item-side">\(badge.fact)</span></li>
        """
    }
    return #"<ul class="list is-dense">\#(rows)</ul>"#
  }
}
