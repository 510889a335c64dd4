/// Chooses who draws what stands on the table. Things stand on y = 400, about x = 200.
enum Goods {
  static func draw(_ kind: PictureKind, _ d: inout Drawing) {
    switch kind {
    case .shoe: Worn.shoe(&d)
    case .bag: Worn.bag(&d)
    case .hat: Worn.hat(&d)
    case .jewellery: Worn.jewellery(&d)
    case .watch: Worn.watch(&d)
    case .cosmetics: Vessels.cosmetics(&d)
    case .bottle: Vessels.bottle(&d)
    case .cup: Vessels.cup(&d)
    case .kitchen: Vessels.pot(&d)
    case .fruit: Food.fruit(&d)
    case .bread: Food.bread(&d)
    case .coffee: Food.coffee(&d)
    case .noodles: Food.noodles(&d)
    case .rice: Food.rice(&d)
    case .phone: Machines.phone(&d)
    case .electronics: Machines.radio(&d)
    case .headphones: Machines.headphones(&d)
    case .lamp: Furnishings.lamp(&d)
    case .furniture: Furnishings.chair(&d)
    case .plant: Furnishings.plant(&d)
    case .book: Play.books(&d)
    case .toy: Play.blocks(&d)
    case .sports: Play.balls(&d)
    case .baby: Play.bear(&d)
    case .pet: Play.cat(&d)
    case .parcel: Play.parcel(&d)
    default: NamedGoods.draw(kind, &d)
    }
  }
}
