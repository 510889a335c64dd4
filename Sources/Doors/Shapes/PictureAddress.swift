import Catalog
import Web

/// Where pictures can be fetched.
enum PictureAddress {
  /// The drawn logo that shoppers are shown beside a brand's name.
  static func logo(of brand: Brand) -> String { BrandLogo(brand.name).path.text }

  /// The stored one, else the drawn one that shoppers are shown.
  static func text(of picture: Catalog.Picture) -> String { Web.Picture(picture).path.text }
}
