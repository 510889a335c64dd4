import Catalog
import Kernel
import Web

/// The product information that the law wants shown, as a table on the product's page; nothing where the merchant said none.
struct NoticeTable {
  var screen: ProductScreen
  var now: Day

  func html(_ reader: Reader) -> HTML? {
    guard screen.notice.contains(where: { $0.code == ProductNotice.kindCode }),
      let kind = ProductNotice.kind(of: screen.notice, category: screen.trail.last?.path ?? "", on: now)
    else { return nil }
    let rows: [HTML] = kind.fields.map { field in
      let answer = kind.answer(field, in: screen.notice).text(in: reader.language)
      return #"<tr><th scope="row">\#(field.name.text(in: reader.language))</th><td>\#(answer.isEmpty ? reader.say(ShopPhrases.noticeAsk) : answer)</td></tr>"#
    }
    return Section(reader.say(ShopPhrases.notice)).html(reader, #"<div class="prose"><table><tbody>\#(rows)</tbody></table></div>"#)
  }
}
