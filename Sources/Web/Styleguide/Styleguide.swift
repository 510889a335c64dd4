import Kernel

/// Every component with sample values, to be looked at.
package enum Styleguide {
  package static let path = Path("styleguide")

  package static func page(_ reader: Reader) -> HTML {
    let head = Head(title: "Styleguide", canonical: path, isPublic: false)
    return Layout.page(head, reader, tab: .home, body: StyleguideSale.html(reader) + StyleguideParts.html(reader))
  }

  package static func console(_ reader: Reader) -> HTML {
    ConsoleLayout.page(Head(title: "Console", canonical: path, isPublic: false), reader, part: .orders, body: StyleguideConsole.html(reader))
  }

  /// Sample words in the reader's language.
  static func say(_ reader: Reader, _ korean: String, _ english: String) -> String {
    Phrase(korean, english).text(in: reader.language)
  }

  enum Sample {}
  static let id = ID<Sample>(1)

  static func cards(_ reader: Reader) -> [ProductCard] {
    let samples: [(String, String, String, PictureKind, Int64, Int64?, Int)] = [
      ("가벼운 워킹 스니커즈", "Light walking sneakers", "결", .shoe, 68_000, 89_000, 462),
      ("린넨 셔츠 재킷, 넉넉한 품", "Relaxed linen shirt jacket", "온새미로", .outer, 129_000, nil, 438),
      ("제주 감귤 3kg", "Jeju tangerines 3kg", "귤밭집", .fruit, 18_900, 24_000, 481),
      ("분청 찻잔 2인 세트", "Buncheong tea cups for two", "흙과불", .cup, 42_000, nil, 495),
      ("매일 드는 캔버스 토트백", "Everyday canvas tote", "소소한짐", .bag, 39_000, 45_000, 420),
      ("수분 진정 세럼 30ml", "Calming serum 30ml", "이슬담", .cosmetics, 28_000, 35_000, 455),
      ("한지 무드 조명", "Hanji mood lamp", "빛마루", .lamp, 76_000, nil, 470),
      ("보자기 선물 세트", "Bojagi gift set", "담은정", .parcel, 55_000, nil, 0),
    ]
    return samples.enumerated().map { index, sample in
      ProductCard(
        path: Paths.product(ID<Sample>(Int64(index + 1))), name: say(reader, sample.0, sample.1), brand: sample.2,
        picture: .drawn(sample.3, seed: Int64(index * 31 + 5)),
        price: PriceTag(.won(sample.4), was: sample.5.map { .won($0) }, perUnit: index == 2 ? say(reader, "100g당 630원", "₩630 per 100g") : nil),
        rating: StarRating(hundredths: sample.6, count: sample.6 == 0 ? 0 : Int64(index * 211 + 12)),
        facts: index % 3 == 0 ? [.pickupToday(reader)] : index % 3 == 1 ? [.nearby(3, reader)] : [],
        isSoldOut: index == 6, keep: .init(Paths.bookmark("product", Int64(index + 1)), isKept: index == 1))
    }
  }
}
