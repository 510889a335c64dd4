import Commerce
import Web

/// Where a picture can be fetched here and now: the stored one, else the drawn one that shoppers are shown.
enum PictureAddress {
  static func text(of picture: Commerce.Picture) -> String { Web.Picture(picture).path.text }
}
