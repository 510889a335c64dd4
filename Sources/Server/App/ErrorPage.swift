import Kernel

/// Draws a problem for a person: the page's bytes, in the reader's language.
package typealias ErrorPage = @Sendable (Problem, Call) -> [UInt8]

/// A page without any look, until the storefront hands in its own.
enum PlainErrorPage {
  static let bytes: ErrorPage = { problem, call in
    let language = call.language
    let title = escaped(problem.title.text(in: language))
    let home = Phrase("처음 화면으로", "Home").text(in: language)
    let page = """
      <!doctype html><html lang="\(language.tag)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
      <title>\(title)</title></head><body><main><h1>\(title)</h1><p>\(escaped(problem.detail.text(in: language)))</p>\
      <p><a href="/">\(home)</a></p><p><small>\(call.id)</small></p></main></body></html>
      """
    return Array(page.utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { out, c in
      switch c {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"": out += "&quot;"
      default: out.append(c)
      }
    }
  }
}
