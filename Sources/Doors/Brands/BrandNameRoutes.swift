import Catalog
import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// The names by which brands are sought, as operators write them.
enum BrandNameRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/brands", permissions: .operate) { call in try await show(call, call.query("brand")) },
      .post("/console/brands", permissions: .operate) { call in
        let form = try await call.form()
        return try await call.act(form: form, else: { try await show(call, form["brand"], entry: $0, status: $1) }) { seat, sent, tx in
          let stands = try BrandQueries.find(code: FormText.line(sent["brand"].cut(200)), in: tx)
          let form = try stands.map { try sent.over(BrandNamesPage.values(of: $0), seat.language) } ?? sent
          let names = FormText.lines(form["names"]).split(whereSeparator: { $0.isNewline || $0 == "," }).map { FormText.line(String($0)) }
          let brand = try SetBrandNames(code: form["brand"].cut(200), names: names).run(in: tx)
          return After(.saved, Paths.consoleBrands.with("brand", brand.code))
        }
      },
    ]
  }

  private static func show(_ call: Call, _ code: String?, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let after = call.after
    return try await call.desk(status: status) { seat, tx in
      let page = try BrandQueries.page(after: after, size: 50, in: tx)
      let chosen = try code.flatMap { try BrandQueries.find(code: FormText.line($0.cut(200)), in: tx) }
      return BrandNamesPage(brands: page.items, chosen: chosen, cursor: after, next: page.next, entry: entry).html(seat.desk)
    }
  }
}
