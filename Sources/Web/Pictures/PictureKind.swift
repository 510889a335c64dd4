/// What a drawn picture shows. The raw value stands in its address.
package enum PictureKind: String, CaseIterable, Sendable {
  case shoe, bag, top, outer, dress, trousers, hat, cosmetics, bottle, cup, fruit, bread, coffee, noodles, rice, book, toy, electronics, phone
  case headphones, furniture, lamp, kitchen, plant, jewellery, watch, sports, baby, pet, parcel
  case storefront, restaurant, mall, courtyard, monogram, avatar

  /// Its size in pixels; goods are 5:6, places 16:10, people and brands square.
  package var width: Int { size.0 }
  package var height: Int { size.1 }

  private var size: (Int, Int) {
    switch self {
    case .storefront, .restaurant, .mall, .courtyard: (640, 400)
    case .monogram, .avatar: (200, 200)
    default: (400, 480)
    }
  }
}
