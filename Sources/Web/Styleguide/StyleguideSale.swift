import Kernel

/// What a shopper sees: hero, categories, cards, malls, a product, an order.
enum StyleguideSale {
  static func html(_ reader: Reader) -> HTML {
    func say(_ korean: String, _ english: String) -> String { Styleguide.say(reader, korean, english) }
    let cards = Styleguide.cards(reader)
    return """
      <h1 class="hide">Styleguide</h1>
      <section class="hero">\(Picture.drawn(.courtyard, seed: 3).eager)<div class="hero-text"><span class="badge is-vermilion">\(say("이번 주 행사", "This week"))</span><h2>\(say("동네 매장에서 오늘 받아 가세요", "Pick it up today, near you"))</h2><p class="lead">\(say("온라인에서 고르고, 가까운 매장에서 바로 찾는 상품 1,240가지", "1,240 things to choose online and collect in a shop near you"))</p>\(Button(say("오늘 받을 수 있는 상품 보기", "See what is ready today"), .main).link(Paths.promotions))</div></section>
      \(Section(say("카테고리", "Categories")).html(reader, categories(reader)))
      \(Section(say("지금 많이 찾아요", "Popular now"), all: Paths.search).html(reader, ProductCard.strip(cards, reader, name: say("지금 많이 찾아요", "Popular now"))))
      \(Section(say("새로 들어왔어요", "Just in"), all: Paths.search, lead: say("이번 주에 매장과 온라인에 함께 들어온 상품이에요.", "New this week, in shops and online.")).html(reader, ProductCard.grid(cards, reader)))
      \(Section(say("가까운 몰", "Malls near you"), all: Paths.malls).html(reader, malls(reader)))
      \(Section(say("상품", "A product")).html(reader, product(reader)))
      \(Section(say("주문", "An order")).html(reader, order(reader)))
      """
  }

  private static func categories(_ reader: Reader) -> HTML {
    let list: [(PictureKind, String, String)] = [
      (.shoe, "신발", "Shoes"), (.outer, "옷", "Clothes"), (.bag, "가방", "Bags"), (.cosmetics, "화장품", "Beauty"),
      (.fruit, "먹거리", "Food"), (.kitchen, "주방", "Kitchen"), (.book, "책", "Books"), (.plant, "식물", "Plants"),
    ]
    let items: [HTML] = list.enumerated().map {
      #"<li><a class="circle" href="\#(to: Paths.categories)">\#(Picture.drawn($1.0, seed: Int64($0 * 5 + 2)).html)\#(Styleguide.say(reader, $1.1, $1.2))</a></li>"#
    }
    return #"<ul class="circle-row">\#(items)</ul>"#
  }

  private static func malls(_ reader: Reader) -> HTML {
    let list: [(String, String, Int64)] = [("성수 마당몰", "Seongsu Madang", 4), ("해운대 바다몰", "Haeundae Bada", 9), ("전주 한옥몰", "Jeonju Hanok", 22)]
    let items: [HTML] = list.map { korean, english, seed in
      """
      <li class="tile">\(Picture.drawn(.mall, seed: seed).html)<div class="tile-text"><h3><a class="card-name-link" href="\(to: Paths.mall(Styleguide.id))">\(Styleguide.say(reader, korean, english))</a></h3><p class="muted small">\(Styleguide.say(reader, "매장 128곳 · 행사 6개", "128 shops · 6 offers"))</p>\(OpeningNow.open(until: reader.now + .hours(5)).html(reader))</div></li>
      """
    }
    return #"<ul class="strip wide">\#(items)</ul>"#
  }

  private static func product(_ reader: Reader) -> HTML {
    func say(_ korean: String, _ english: String) -> String { Styleguide.say(reader, korean, english) }
    let sizes = ["235", "240", "245", "250", "255"].enumerated().map { Choice($1, $1, isChosen: $0 == 1, isDisabled: $0 == 3) }
    let stores = [
      StoreRow(path: Paths.store(Styleguide.id), name: say("결 성수점", "Gyeol Seongsu"), place: say("성수 마당몰 · 2층 214호", "Seongsu Madang · 2F 214"), picture: .drawn(.storefront, seed: 3), opening: .open(until: reader.now + .hours(6)), distanceMetres: 420, stock: Badge(say("3개 남음", "3 left"), .vermilion)),
      StoreRow(path: Paths.store(Styleguide.id), name: say("결 강남점", "Gyeol Gangnam"), place: say("강남 로데오 · 1층", "Gangnam · 1F"), picture: .drawn(.storefront, seed: 8), opening: .closed(opens: reader.now + .hours(20)), distanceMetres: 5_320, stock: Badge(say("재고 있음", "In stock"), .jade)),
    ]
    return """
      <div class="split"><div class="stack"><div class="gallery">\(Picture.drawn(.shoe, seed: 5).html)</div></div>
      <div class="stack"><div><p class="card-brand">결</p><h2>\(say("가벼운 워킹 스니커즈", "Light walking sneakers"))</h2>\(StarRating(hundredths: 462, count: 128).html(reader))</div>\(PriceTag(.won(68_000), was: .won(89_000), isLarge: true).html(reader))
      <div class="chips">\(Badge.pickupToday(reader).html)\(Badge(say("가까운 매장 3곳", "3 near you")).html)\(Badge(say("적립 680P", "680 points"), .gardenia).html)\(Badge.openNow(reader).html)</div>
      \(Choices("size", say("크기", "Size"), sizes).html(reader))<div class="row">\(Stepper().html(reader))</div>
      \(StoreRow.list(stores, reader))
      <div class="acts is-spread">\(Button(say("장바구니에 담기", "Add to cart"), .outline).submit())\(Button(say("성수점에서 수령 예약", "Reserve at Seongsu"), .main).submit())</div>
      \(FactList([(say("판매자", "Seller"), "\(say("주식회사 결", "Gyeol Inc."))"), (say("통신판매업 신고", "Licence"), "제2026-서울성동-0123호"), (say("청약 철회", "Withdrawal"), "\(say("받은 날부터 7일", "7 days from receipt"))")]).html)
      \(OpeningHours(week: [[630...1320], [630...1320], [], [630...1320], [630...1320], [600...1380], [600...1260]]).html(reader))</div></div>
      """
  }

  private static func order(_ reader: Reader) -> HTML {
    func say(_ korean: String, _ english: String) -> String { Styleguide.say(reader, korean, english) }
    let line = OrderTimeline([
      .init(say("주문했어요", "Ordered"), .done, at: reader.now - .hours(2)), .init(say("매장이 확인했어요", "Accepted by the shop"), .done, at: reader.now - .minutes(80)),
      .init(say("준비가 끝났어요", "Ready for pickup"), .now, at: reader.now, note: say("2층 214호 계산대로 오세요", "Come to the till of 214 on 2F")), .init(say("받았어요", "Collected"), .ahead),
    ])
    return """
      <div class="split is-even"><div class="panel stack">\(line.html(reader))<hr>\(Sums([(say("상품", "Goods"), .won(68_000)), (say("포인트 사용", "Points"), .won(-3_000))], total: (say("결제 금액 (부가세 포함)", "Total, VAT included"), .won(65_000))).html(reader))</div>\(PickupCode(code: "M7K2Q9", content: "madang:pickup:M7K2Q9").html(reader))</div>
      """
  }
}
