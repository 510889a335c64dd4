import Kernel

/// A store in a list: what it is, where it is, whether it is open, and a fact on the right (stock, distance).
package struct StoreRow: Sendable {
  package var path: Path
  package var name: String
  /// `별내 마당몰 · 2층 214호`.
  package var place: String
  package var picture: Picture
  package var opening: OpeningNow?
  package var distanceMetres: Double?
  /// `3개 남음`, `재고 있음`.
  package var stock: Badge?
  /// Where the facts come from.
  package var note: HTML?
  /// Its place in a list by rank.
  package var rank: Int?

  package init(
    path: Path, name: String, place: String, picture: Picture, opening: OpeningNow? = nil, distanceMetres: Double? = nil,
    stock: Badge? = nil, note: HTML? = nil
  ) {
    self.path = path
    self.name = name
    self.place = place
    self.picture = picture
    self.opening = opening
    self.distanceMetres = distanceMetres
    self.stock = stock
    self.note = note
  }

  package func html(_ reader: Reader) -> HTML {
    let far: HTML? = distanceMetres.map { "<small>\(reader.format.distance(metres: $0))</small>" }
    return """
      <li><a class="item" href="\(to: path)">\(rank.map { #"<span class="rank">\#(reader.format.number($0))</span>"# as HTML })\(picture.html)<span class="item-text"><b>\(name)</b><small>\(place)</small>\(note.map { "<small>\($0)</small>" as HTML })\(opening?.html(reader))</span><span class="item-side">\(stock?.fact)\(far)</span><span class="chevron" aria-hidden="true"></span></a></li>
      """
  }

  package static func list(_ rows: [StoreRow], _ reader: Reader) -> HTML { #"<ul class="list">\#(rows.map { $0.html(reader) })</ul>"# }
}
