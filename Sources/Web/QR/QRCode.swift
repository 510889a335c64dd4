/// A QR code of bytes (ISO/IEC 18004): versions 1 to 10, error correction M, up to 213 bytes.
package struct QRCode: Sendable, Equatable {
  /// Modules a side.
  package let size: Int
  private(set) var dark: [Bool]

  package subscript(x: Int, y: Int) -> Bool { dark[y * size + x] }

  /// Nil when the text is longer than 213 bytes.
  package init?(_ text: String) {
    guard let (version, codewords) = QRData.codewords(Array(text.utf8)) else { return nil }
    var best: (penalty: Int, grid: QRGrid)?
    let bare = QRGrid(version: version, codewords: codewords)
    for mask in 0..<8 {
      var grid = bare
      grid.apply(mask: mask)
      let penalty = grid.penalty
      if penalty < best?.penalty ?? Int.max { best = (penalty, grid) }
    }
    guard let best else { return nil }
    size = best.grid.size
    dark = best.grid.dark
  }

  /// The code as one path with the quiet zone of four modules around it.
  package func html(label: String) -> HTML {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        guard self[x, y] else {
          x += 1
          continue
        }
        var run = 1
        while x + run < size, self[x + run, y] { run += 1 }
        path += "M\(x + 4) \(y + 4)h\(run)v1h-\(run)z"
        x += run
      }
    }
    return """
      <svg viewBox="0 0 \(size + 8) \(size + 8)" role="img" aria-label="\(label)" shape-rendering="crispEdges"><rect width="\(size + 8)" height="\(size + 8)" fill="#fff"/><path fill="#1f1b16" d="\(HTML(trusted: path))"/></svg>
      """
  }
}
