import Kernel
import Web

/// A letter as a small HTML document: no scripts, no pictures, nothing loaded from anywhere, styles at the elements, as mail programs want it.
struct LetterPaper {
  var sheet: LetterSheet
  var site: LetterSite

  func html(_ language: Language) -> HTML {
    let lead: HTML? = sheet.lead.isEmpty ? nil : #"<p style="margin:0 0 16px">\#(sheet.lead)</p>"#
    let code: HTML? = sheet.code.map {
      #"<p style="margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:6px">\#($0)</p>"#
    }
    let way: HTML? = sheet.way.map {
      #"<p style="margin:24px 0"><a href="\#(outward: $0.url)" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1F6F5C;color:#ffffff;text-decoration:none;font-weight:600">\#($0.words)</a></p>"#
    }
    let notes: [HTML] = sheet.notes.map { #"<p style="margin:0 0 8px;font-size:14px;color:#5b534b">\#($0)</p>"# }
    let foot: [HTML] = Self.foot(site, language).map { #"<p style="margin:0;font-size:13px;color:#5b534b">\#($0)</p>"# }
    return """
      <!doctype html>
      <html lang="\(language.tag)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>\(sheet.title)</title></head>
      <body style="margin:0;padding:24px 16px;background:#fbf8f3;color:#2a2521;font-family:-apple-system,'Apple SD Gothic Neo','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6">
      <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px">
      <p style="margin:0 0 8px;font-size:14px;color:#5b534b">\(site.name)</p><h1 style="margin:0 0 12px;font-size:22px;line-height:1.35">\(sheet.title)</h1>
      \(lead)\(code)\(table(sheet.facts))\(table(sheet.goods))\(table(sheet.sums))\(way)\(notes)
      <div style="margin:24px 0 0">\(foot)</div></div></body></html>

      """
  }

  /// That nobody reads replies, and who is asked instead.
  static func foot(_ site: LetterSite, _ language: Language) -> [String] {
    [LetterPhrases.automatic.text(in: language)] + (site.contact.isEmpty ? [] : [LetterPhrases.ask.text(in: language, ["contact": site.contact])])
  }

  private func table(_ facts: [LetterSheet.Fact]) -> HTML? {
    guard !facts.isEmpty else { return nil }
    let rows: [HTML] = facts.map {
      #"<tr><th scope="row" style="padding:6px 12px 6px 0;text-align:left;font-weight:400;color:#5b534b;vertical-align:top">\#($0.name)</th><td style="padding:6px 0;text-align:right">\#($0.value)</td></tr>"#
    }
    return #"<table style="width:100%;margin:0 0 16px;border-collapse:collapse;border-top:1px solid #e6dfd5;border-bottom:1px solid #e6dfd5"><tbody>\#(rows)</tbody></table>"#
  }
}
