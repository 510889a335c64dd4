import Kernel

/// A picture in a page; the alternative text is empty when the words beside it say the same.
package struct Picture: Sendable, Hashable {
  package var path: Path
  package var alternative: String
  package var width: Int
  package var height: Int

  package init(_ path: Path, alternative: String = "", width: Int = 400, height: Int = 480) {
    self.path = path
    self.alternative = alternative
    self.width = width
    self.height = height
  }

  package static func drawn(_ kind: PictureKind, seed: Int64, alternative: String = "") -> Picture {
    Picture(Paths.picture(kind, seed: seed), alternative: alternative, width: kind.width, height: kind.height)
  }

  package var html: HTML { tag(loading: "lazy") }
  /// For the picture that a page opens with.
  package var eager: HTML { tag(loading: "eager") }

  private func tag(loading: String) -> HTML {
    #"<img src="\#(to: path)" alt="\#(alternative)" width="\#(width)" height="\#(height)" loading="\#(loading)" decoding="async">"#
  }
}
