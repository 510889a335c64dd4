import Kernel

/// Collects the marks of one SVG. Numbers are whole, so that a seed always gives the same bytes.
struct Drawing {
  var dice: Dice
  let palette: Palette
  /// The colour in which the thing is asked for; nil where nobody said one.
  let asked: Tint?
  private(set) var text = ""

  init(seed: Int64, palette: Palette? = nil, asked: Tint? = nil) {
    self.asked = asked
    var dice = Dice(seed: UInt64(bitPattern: seed) &* 0x9E37_79B9 &+ 11)
    self.palette = palette ?? Palette.all[dice.below(Palette.all.count)]
    self.dice = dice
  }

  var main: Tint { palette.main }
  var second: Tint { palette.second }

  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[dice.below(things.count)] }
  /// A number from `low` to `high`, both included.
  mutating func between(_ low: Int, _ high: Int) -> Int { low + dice.below(high - low + 1) }
  mutating func chance(_ percent: Int) -> Bool { dice.below(100) < percent }

  mutating func add(_ mark: String) { text += mark }

  /// A flat area.
  mutating func flat(_ d: String, _ tint: Tint, opacity: Int = 100) {
    text += #"<path d="\#(d)" fill="\#(tint.hex)"\#(Self.opacity(opacity))/>"#
  }
  /// A body: the colour, and over it light from the left.
  mutating func body(_ d: String, _ tint: Tint) {
    flat(d, tint)
    text += #"<path d="\#(d)" fill="url(#v)"/>"#
  }
  mutating func line(_ d: String, _ tint: Tint, _ width: Int = 3, opacity: Int = 100) {
    text += #"<path d="\#(d)" fill="none" stroke="\#(tint.hex)" stroke-width="\#(width)" stroke-linecap="round" stroke-linejoin="round"\#(Self.opacity(opacity))/>"#
  }
  /// Dots along a path, `step` apart: a pattern in few bytes.
  mutating func dots(_ d: String, _ tint: Tint, _ size: Int, step: Int, opacity: Int = 100) {
    text += #"<path d="\#(d)" fill="none" stroke="\#(tint.hex)" stroke-width="\#(size)" stroke-linecap="round" stroke-dasharray="0 \#(step)"\#(Self.opacity(opacity))/>"#
  }
  mutating func oval(_ x: Int, _ y: Int, _ rx: Int, _ ry: Int, _ tint: Tint, opacity: Int = 100) {
    text += #"<ellipse cx="\#(x)" cy="\#(y)" rx="\#(rx)" ry="\#(ry)" fill="\#(tint.hex)"\#(Self.opacity(opacity))/>"#
  }
  mutating func ball(_ x: Int, _ y: Int, _ r: Int, _ tint: Tint) {
    oval(x, y, r, r, tint)
    text += #"<circle cx="\#(x)" cy="\#(y)" r="\#(r)" fill="url(#b)"/>"#
  }
  mutating func box(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ r: Int, _ tint: Tint, opacity: Int = 100) {
    text += #"<rect x="\#(x)" y="\#(y)" width="\#(w)" height="\#(h)" rx="\#(r)" fill="\#(tint.hex)"\#(Self.opacity(opacity))/>"#
  }
  mutating func solid(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ r: Int, _ tint: Tint) {
    box(x, y, w, h, r, tint)
    text += #"<rect x="\#(x)" y="\#(y)" width="\#(w)" height="\#(h)" rx="\#(r)" fill="url(#v)"/>"#
  }
  /// The soft shade under a thing that stands on the table.
  mutating func shade(_ x: Int, _ y: Int, _ rx: Int, _ ry: Int = 14) {
    text += #"<ellipse cx="\#(x)" cy="\#(y)" rx="\#(rx)" ry="\#(ry)" fill="url(#s)"/>"#
  }
  mutating func group(_ transform: String, _ draw: (inout Drawing) -> Void) {
    text += #"<g transform="\#(transform)">"#
    draw(&self)
    text += "</g>"
  }
  /// Marks that stay inside a shape.
  mutating func inside(_ d: String, _ draw: (inout Drawing) -> Void) {
    let id = "c\(text.utf8.count)"
    text += #"<clipPath id="\#(id)"><path d="\#(d)"/></clipPath><g clip-path="url(#\#(id))">"#
    draw(&self)
    text += "</g>"
  }

  private static func opacity(_ percent: Int) -> String {
    percent == 100 ? "" : percent < 10 ? #" opacity=".0\#(percent)""# : #" opacity=".\#(percent)""#
  }

  /// The whole file, of that size.
  func svg(width: Int, height: Int) -> [UInt8] {
    Array((#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(width) \#(height)" width="\#(width)" height="\#(height)">"# + Self.shadings + text + "</svg>").utf8)
  }

  private static let shadings = """
    <defs><linearGradient id="v"><stop offset="0" stop-color="#fff" stop-opacity=".2"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1c1610" stop-opacity=".2"/></linearGradient><radialGradient id="b" cx=".34" cy=".3" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".38"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1c1610" stop-opacity=".26"/></radialGradient><radialGradient id="s"><stop offset="0" stop-color="#1c1610" stop-opacity=".34"/><stop offset=".6" stop-color="#1c1610" stop-opacity=".14"/><stop offset="1" stop-color="#1c1610" stop-opacity="0"/></radialGradient></defs>
    """
}
