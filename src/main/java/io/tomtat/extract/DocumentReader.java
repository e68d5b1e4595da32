package io.tomtat.extract;

/** Makes a draft of a document's bytes; a parser process is given the class of one by name. */
interface DocumentReader {

  /**
   * @param uri of the document; only its ending is looked at, where the bytes leave doubt
   * @throws NotReadable with the reason, if there is no text to be had
   */
  Draft read(String uri, byte[] bytes) throws NotReadable;
}
