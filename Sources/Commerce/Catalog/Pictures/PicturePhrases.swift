import Kernel

/// The words of fetching, adding and ordering pictures.
enum PicturePhrases {
  static let badAddress = Phrase("사진 주소가 올바르지 않아요.", "The picture's address is not valid.")
  static let forbiddenAddress = Phrase("사진 주소가 내부 네트워크를 가리켜서 가져오지 않아요.", "The picture's address leads into a private network, so it is not fetched.")
  static let tooLarge = Phrase("사진은 한 장에 {max}MB까지 받을 수 있어요.", "A picture may have at most {max} MB.")
  static let notAPicture = Phrase("PNG, JPEG, WebP, GIF, AVIF 사진만 받을 수 있어요.", "Only PNG, JPEG, WebP, GIF and AVIF pictures are taken.")
  static let tooManyRedirects = Phrase("사진 주소가 다른 주소로 너무 여러 번 넘어가요.", "The picture's address leads on to other addresses too many times.")
  static let tooSlow = Phrase("사진이 있는 서버가 너무 느려요. 다시 시도해요.", "The picture's server is too slow. It is tried again.")
  static let unreachable = Phrase("사진이 있는 서버에 닿지 못했어요. 다시 시도해요.", "The picture's server cannot be reached. It is tried again.")
  static let status = Phrase("사진이 있는 서버가 사진 대신 오류({status})를 보냈어요. 다시 시도해요.", "The picture's server answered with an error ({status}). It is tried again.")
  static let noSuchPicture = Phrase("사진을 찾을 수 없어요.", "There is no such picture.")
  static let tooMany = Phrase("사진은 상품 하나에 {max}장까지 둘 수 있어요.", "A product may have at most {max} pictures.")
}
