import Kernel

/// What senders of catalogue files read.
enum UploadsPhrases {
  static let tooManyWait = Phrase(
    "아직 처리하고 있는 파일이 {most}개예요. 끝난 뒤에 다시 보내 주세요.", "{most} files are still being worked on. Please send this one when they are done.")
}
