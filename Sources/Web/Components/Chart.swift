import Kernel

/// Numbers over days or names, drawn on the server, with the table behind them.
package struct Chart: Sendable {
  package enum Kind: Sendable { case bars, line }
  package struct Point: Sendable {
    package var words: String
    package var value: Int64
    package init(_ words: String, _ value: Int64) {
      self.words = words
      self.value = value
    }
  }
  package var title: String
  package var kind: Kind
  package var points: [Point]
  /// How a value is written.
  package var write: @Sendable (Int64) -> String

  package init(_ title: String, _ kind: Kind, _ points: [Point], write: @escaping @Sendable (Int64) -> String) {
    self.title = title
    self.kind = kind
    self.points = Array(points.prefix(120))
    self.write = write
  }

  package func html(_ reader: Reader) -> HTML {
    let table = DataTable(
      title, [.init(""), .init(title, isNumber: true)], rows: points.map { ["\($0.words)", "\(write($0.value))"] }, isCards: false)
    return """
      <figure class="chart"><figcaption class="strong">\(title)</figcaption>\(points.isEmpty ? "" : drawing(reader))<details class="fold"><summary>\(PartPhrases.showTable, reader.language)</summary><div class="fold-body">\(table.html)</div></details></figure>
      """
  }

  private static let width = 640.0, height = 220.0, left = 48.0, bottom = 24.0, top = 10.0

  private func drawing(_ reader: Reader) -> HTML {
    let most = Self.ceiling(points.map(\.value).max() ?? 0), ceiling = Double(most)
    let floor = Self.height - Self.bottom
    let step = (Self.width - Self.left) / Double(points.count)
    func y(_ value: Int64) -> Double { floor - (floor - Self.top) * Double(max(0, value)) / ceiling }
    var html: HTML = #"<svg viewBox="0 0 640 220" role="img" aria-label="\#(title)">"#
    for part in 0...2 {
      let value = most / 2 * Int64(part)
      html += """
        <path class="axis" d="M48 \(Self.text(y(value)))H640"/><text x="40" y="\(Self.text(y(value) + 4))" text-anchor="end">\(reader.format.short(value))</text>
        """
    }
    let centres = points.enumerated().map { (x: Self.left + (Double($0.offset) + 0.5) * step, y: y($0.element.value)) }
    switch kind {
    case .bars:
      let thick = min(36, step * 0.62)
      for (point, centre) in zip(points, centres) {
        let tall = max(0.5, floor - centre.y)
        html += """
          <rect class="bar-mark" x="\(Self.text(centre.x - thick / 2))" y="\(Self.text(floor - tall))" width="\(Self.text(thick))" height="\(Self.text(tall))" rx="\(Self.text(min(4, thick / 4)))"><title>\(point.words): \(write(point.value))</title></rect>
          """
      }
    case .line:
      let way = centres.map { "\(Self.text($0.x)) \(Self.text($0.y))" }.joined(separator: "L")
      html += #"<path class="area-mark" d="M\#(Self.text(centres[0].x)) \#(Self.text(floor))L\#(way)L\#(Self.text(centres[centres.count - 1].x)) \#(Self.text(floor))z"/><path class="line-mark" d="M\#(way)"/>"#
      for (point, centre) in zip(points, centres) where points.count <= 31 {
        html += #"<circle class="dot-mark" cx="\#(Self.text(centre.x))" cy="\#(Self.text(centre.y))" r="3.500"><title>\#(point.words): \#(write(point.value))</title></circle>"#
      }
    }
    let every = max(1, (points.count + 6) / 7)
    for (index, point) in points.enumerated() where index % every == 0 {
      // Every other one stands back where the drawing is small.
      html += #"<text\#(index / every % 2 == 1 ? #" class="is-between""# : "" as HTML) x="\#(Self.text(centres[index].x))" y="214" text-anchor="middle">\#(point.words)</text>"#
    }
    return html + "</svg>"
  }

  /// The next of 1, 2, 4, 5, 8 times a power of ten, even and at least 2.
  static func ceiling(_ value: Int64) -> Int64 {
    var unit: Int64 = 1
    while unit < Int64.max / 100 {
      for times: Int64 in [2, 4, 6, 8, 10] where times * unit >= value { return times * unit }
      unit *= 10
    }
    return Int64.max
  }

  /// One decimal, without Foundation.
  static func text(_ value: Double) -> String {
    let tenths = Int64((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : (tenths < 0 && tenths > -10 ? "-" : "") + "\(tenths / 10).\(abs(tenths % 10))"
  }
}
