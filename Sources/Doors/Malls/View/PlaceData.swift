import Kernel
import Places
import Web

/// Places as search engines read them (schema.org).
enum PlaceData {
  static func mall(_ page: MallPage, _ site: Site, _ language: Language) -> JSON {
    place(
      "ShoppingCenter", name: page.mall.name, address: page.mall.address, region: page.region, phone: page.mall.phone, point: page.mall.point,
      country: page.mall.country, plan: page.plan, path: Paths.mall(page.mall.id), site, language)
  }

  static func unit(_ page: UnitPage, _ site: Site, _ language: Language) -> JSON {
    let kind = switch page.unit.kind {
    case .store: "Store"
    case .restaurant: "Restaurant"
    case .service: "LocalBusiness"
    }
    return place(
      kind, name: page.unit.name, address: page.unit.address, region: page.region, phone: page.unit.phone, point: page.unit.point,
      country: page.unit.country, plan: page.plan, path: Paths.store(page.unit.id), site, language)
  }

  private static func place(
    _ kind: String, name: Phrase, address: Phrase, region: Region?, phone: String, point: GeoPoint, country: String, plan: OpeningPlan?, path: Path,
    _ site: Site, _ language: Language
  ) -> JSON {
    var members: [JSON.Member] = [
      .init("@context", "https://schema.org"), .init("@type", .string(kind)), .init("name", .string(name.text(in: language))),
      .init("url", .string(site.origin + path.text)),
      .init("address", [
        "@type": "PostalAddress", "streetAddress": .string(address.text(in: language)),
        "addressRegion": .string(region?.name.text(in: language) ?? ""), "addressCountry": .string(country),
      ]),
      .init("geo", ["@type": "GeoCoordinates", "latitude": .number("\(point.latitude)"), "longitude": .number("\(point.longitude)")]),
    ]
    if !phone.isEmpty { members.append(.init("telephone", .string(phone))) }
    if let week = plan?.week { members.append(.init("openingHoursSpecification", .array(hours(week)))) }
    return .object(members)
  }

  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static func hours(_ week: WeekHours) -> [JSON] {
    week.days.enumerated().flatMap { index, spans in
      spans.map { span -> JSON in
        [
          "@type": "OpeningHoursSpecification", "dayOfWeek": .string("https://schema.org/" + days[index]),
          "opens": .string(Format.hour24(span.opens)), "closes": .string(span.closes == 1440 ? "23:59" : Format.hour24(span.closes)),
        ]
      }
    }
  }
}
