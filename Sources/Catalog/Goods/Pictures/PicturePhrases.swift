import Kernel

/// The words of fetching, adding and ordering pictures.
enum PicturePhrases {
  static let badAddress = Phrase("사진 주소가 올바르지 않아요.", "The picture's address is not valid.")
  static let forbiddenAddress = Phrase("사진 주소가 내부 네트워크를 가리켜서 가져오지 않아요.", "The picture's address leads into a private network, so it is not fetched.")
  static let tooLarge = Phrase("사진은 한 장에 {max}MB까지 받을 수 있어요.", "A picture may have at most {max} MB.")
  static let notAPicture = Phrase("PNG, JPEG, WebP, GIF, AVIF 사진만 받을 수 있어요.", "Only PNG, JPEG, WebP, GIF and AVIF pictures are taken.")
  static let broken = Phrase("사진 파일이 깨져서 열 수 없어요. 다른 파일로 올려 주세요.", "The picture file is damaged and cannot be opened. Please send another.")
  static let tooManyPixels = Phrase(
    "사진이 너무 커요. 가로세로 {side}픽셀, 모두 {million}00만 화소까지 받을 수 있어요.", "The picture is too large: at most {side} pixels on a side and {million} million in all.")
  static let tooMuchWork = Phrase("사진을 줄이는 데 너무 오래 걸려서 멈췄어요. 더 작은 파일로 올려 주세요.", "Making the picture smaller took too long, so it was stopped. Please send a smaller file.")
  static let noDarkroom = Phrase("지금은 사진을 받을 수 없어요. 사진을 줄이는 프로그램(libvips)이 서버에 설치되어 있지 않아요.", "Pictures cannot be taken right now: the program that makes them smaller (libvips) is not installed on the server.")
  static let tooManyRedirects = Phrase("사진 주소가 다른 주소로 너무 여러 번 넘어가요.", "The picture's address leads on to other addresses too many times.")
  static let tooSlow = Phrase("사진이 있는 서버가 너무 느려요. 다시 시도해요.", "The picture's server is too slow. It is tried again.")
  static let unreachable = Phrase("사진이 있는 서버에 닿지 못했어요. 다시 시도해요.", "The picture's server cannot be reached. It is tried again.")
  static let status = Phrase("사진이 있는 서버가 사진 대신 오류({status})를 보냈어요. 다시 시도해요.", "The picture's server answered with an error ({status}). It is tried again.")
  static let noSuchPicture = Phrase("사진을 찾을 수 없어요.", "There is no such picture.")
  static let tooMany = Phrase("사진은 상품 하나에 {max}장까지 둘 수 있어요.", "A product may have at most {max} pictures.")
}
