import Kernel

/// Draws a quiet still life for a thing that has no picture of its own; the same kind and seed give the same bytes.
package enum DrawnPicture {
  /// - Parameter colour: a name of `Tint.named`; the goods are drawn in it. What has its colour by nature keeps that.
  package static func svg(_ kind: PictureKind, seed: Int64, colour: String? = nil) -> [UInt8] {
    let tint = colour.flatMap { Tint.named[$0] }
    var drawing = Drawing(seed: seed, palette: tint.map { Palette.around($0, seed: seed) }, asked: tint)
    switch kind {
    case .storefront, .restaurant, .mall, .courtyard: Facades.draw(kind, &drawing)
    case .monogram, .avatar: Faces.draw(kind, &drawing)
    case .top, .outer, .dress, .trousers:
      Scene.wall(&drawing)
      Clothes.draw(kind, &drawing)
    case _ where kind.hangs:
      Scene.wall(&drawing)
      drawing.group("translate(0 \(drawing.between(0, 12)))") { NamedGoods.draw(kind, &$0) }
    default:
      Scene.table(&drawing)
      // Each stands a little to one side and a little larger or smaller than the next.
      let shift = drawing.between(-14, 14), size = drawing.between(96, 112)
      let turned = drawing.chance(40) && !kind.isOneWay
      drawing.group("translate(\(200 + shift) 400) scale(\(turned ? "-" : "")\(Self.hundredths(size)) \(Self.hundredths(size))) translate(-200 -400)") {
        Goods.draw(kind, &$0)
      }
    }
    return drawing.svg(width: kind.width, height: kind.height)
  }

  private static func hundredths(_ value: Int) -> String {
    "\(value / 100)." + (value % 100 < 10 ? "0" : "") + "\(value % 100)"
  }
}

extension PictureKind {
  /// Things with writing or hands on them, which must not be mirrored.
  var isOneWay: Bool { [.watch, .book, .electronics, .laptop, .laptopStand, .rice, .teaBags, .pouch, .calendar, .blackboard].contains(self) }
}
