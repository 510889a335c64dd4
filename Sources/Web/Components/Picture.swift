import Kernel

/// A picture in a page; the alternative text is empty when the words beside it say the same.
package struct Picture: Sendable, Hashable {
  /// Where the whole picture lies; of a photo its largest print.
  package var path: Path
  package var alternative: String
  package var width: Int
  package var height: Int
  /// A photo's prints, the narrowest first; none for what is drawn.
  package var prints: [Print]
  package var use: Use

  /// One width of a photo.
  package struct Print: Sendable, Hashable {
    package var path: Path
    package var width: Int64

    package init(path: Path, width: Int64) { (self.path, self.width) = (path, width) }
  }

  /// How much room a picture has, so that a browser fetches no more than it shows.
  package enum Use: Sendable, Hashable {
    /// On a card: two in a row on a phone. A phone gets the smallest print: three dense pixels share two of it.
    case card
    /// Across the column of a product page.
    case page
    /// Beside a line of a list.
    case line
    /// As wide as the text of a description.
    case text

    var sizes: String {
      switch self {
      case .card: "(max-width: 639px) 24vw, 290px"
      case .page: "(max-width: 899px) 49vw, 600px"
      case .line: "80px"
      case .text: "(max-width: 899px) 49vw, 760px"
      }
    }
    /// For browsers that choose nothing.
    var standard: Int64 { self == .line || self == .card ? 320 : 640 }
  }

  package init(_ path: Path, alternative: String = "", width: Int = 400, height: Int = 480, prints: [Print] = [], use: Use = .card) {
    self.path = path
    self.alternative = alternative
    self.width = width
    self.height = height
    self.prints = prints
    self.use = use
  }

  package static func drawn(_ kind: PictureKind, seed: Int64, alternative: String = "") -> Picture {
    Picture(Paths.picture(kind, seed: seed), alternative: alternative, width: kind.width, height: kind.height)
  }

  package func used(as use: Use) -> Picture {
    var picture = self
    picture.use = use
    return picture
  }

  package var html: HTML { tag(#" loading="lazy""#) }
  /// For the picture that a page opens with.
  package var eager: HTML { tag(#" loading="eager" fetchpriority="high""#) }

  private func tag(_ loading: HTML) -> HTML {
    let source = prints.last { $0.width <= use.standard } ?? prints.first
    let choice: HTML? = prints.count < 2 ? nil : #" srcset="\#(choices)" sizes="\#(use.sizes)""#
    return #"<img src="\#(to: source?.path ?? path)"\#(choice) alt="\#(alternative)" width="\#(width)" height="\#(height)"\#(loading) decoding="async">"#
  }

  private var choices: String { prints.map { "\($0.path.text) \($0.width)w" }.joined(separator: ", ") }
}
