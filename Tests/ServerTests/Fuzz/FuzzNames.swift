import Kernel
import Storage

/// What there is in the database, by what it is called in addresses, fields and bodies: where an order is asked for, mostly an order is sent.
struct FuzzNames: Sendable {
  private var byName: [String: [String]] = [:]

  private static let numbers: [(names: [String], sql: SQL)] = [
    (["order"], "SELECT id FROM orders_order ORDER BY id DESC LIMIT 20"), (["consignment"], "SELECT id FROM orders_consignment ORDER BY id DESC LIMIT 30"),
    (["offer", "checkout"], "SELECT id FROM offer_offer ORDER BY id DESC LIMIT 20"), (["cart"], "SELECT id FROM cart_cart ORDER BY id DESC LIMIT 20"),
    (["product", "thing"], "SELECT id FROM catalog_product ORDER BY id DESC LIMIT 20"), (["variant"], "SELECT id FROM catalog_variant ORDER BY id DESC LIMIT 30"),
    (["picture"], "SELECT id FROM catalog_picture ORDER BY id DESC LIMIT 20"), (["location", "place", "to", "from", "workplace"], "SELECT id FROM inventory_location ORDER BY id DESC LIMIT 20"),
    (["movement"], "SELECT id FROM inventory_movement ORDER BY id DESC LIMIT 20"), (["unit", "store", "place"], "SELECT id FROM places_unit ORDER BY id DESC LIMIT 20"),
    (["mall", "place", "publisher"], "SELECT id FROM places_mall ORDER BY id DESC LIMIT 20"), (["floor"], "SELECT id FROM places_floor ORDER BY id DESC LIMIT 20"),
    (["promotion"], "SELECT id FROM places_promotion ORDER BY id DESC LIMIT 20"), (["claim"], "SELECT id FROM places_claim ORDER BY id DESC LIMIT 20"),
    (["announcement"], "SELECT id FROM announcements_announcement ORDER BY id DESC LIMIT 20"), (["review"], "SELECT id FROM reviews_review ORDER BY id DESC LIMIT 20"),
    (["claim"], "SELECT id FROM reviews_claim ORDER BY id DESC LIMIT 20"), (["return"], "SELECT id FROM returns_return ORDER BY id DESC LIMIT 20"),
    (["party", "operator"], "SELECT id FROM party_party ORDER BY id DESC LIMIT 30"), (["member", "party"], "SELECT id FROM party_party WHERE kind = 'member' ORDER BY id DESC LIMIT 20"),
    (["merchant", "publisher"], "SELECT id FROM party_party WHERE kind = 'merchant' ORDER BY id LIMIT 5"), (["neighbour"], "SELECT id FROM places_unit ORDER BY id DESC LIMIT 20"),
    (["site"], "SELECT id FROM catalog_site ORDER BY id LIMIT 5"), (["pass"], "SELECT id FROM places_benefit_pass ORDER BY id DESC LIMIT 20"), (["session"], "SELECT id FROM party_session ORDER BY id DESC LIMIT 20"),
    (["address"], "SELECT id FROM party_address ORDER BY id DESC LIMIT 20"), (["message"], "SELECT id FROM messages_message ORDER BY id DESC LIMIT 20"),
    (["payment", "topup"], "SELECT id FROM payments_payment ORDER BY id DESC LIMIT 20"), (["upload"], "SELECT id FROM uploads_file ORDER BY id DESC LIMIT 20"),
    (["import"], "SELECT id FROM exchange_import ORDER BY id DESC LIMIT 20"), (["upto", "notice"], "SELECT id FROM party_notice ORDER BY id DESC LIMIT 20"),
    (["activity"], "SELECT id FROM stream_activity ORDER BY id DESC LIMIT 20"),
  ]
  private static let words: [(names: [String], sql: SQL)] = [
    (["order", "number"], "SELECT number FROM orders_order ORDER BY id DESC LIMIT 20"), (["code"], "SELECT pickup_code FROM orders_consignment ORDER BY id DESC LIMIT 20"),
    (["slug", "product"], "SELECT slug FROM catalog_product ORDER BY id DESC LIMIT 20"), (["sku"], "SELECT sku FROM catalog_variant ORDER BY id DESC LIMIT 20"),
    (["category", "path"], "SELECT path FROM catalog_category ORDER BY id LIMIT 60"), (["brand", "code"], "SELECT code FROM catalog_brand ORDER BY id DESC LIMIT 20"),
    (["region"], "SELECT code FROM places_region ORDER BY code LIMIT 20"), (["contact", "login"], "SELECT value FROM party_contact ORDER BY value LIMIT 20"),
  ]

  init(_ database: Database) throws {
    byName = try database.readNow { tx in
      var found: [String: [String]] = [:]
      for (names, sql) in Self.numbers {
        let ids = try tx.rows(sql) { try $0.next(Int64.self).description }
        for name in names { found[name, default: []] += ids }
      }
      for (names, sql) in Self.words {
        let texts = try tx.rows(sql) { try $0.next(String.self) }
        for name in names { found[name, default: []] += texts }
      }
      return found
    }
  }

  init() {}

  /// What bears that name: `line-7` and `variants` are asked for as `line` and `variant`.
  subscript(name: String) -> [String] {
    let plain = name.lowercased().prefix { $0 != "-" && $0 != "." }
    return byName[String(plain)] ?? (plain.hasSuffix("s") ? byName[String(plain.dropLast())] : nil) ?? []
  }
}
