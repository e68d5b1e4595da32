package io.tomtat.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"tomtat " + (version == null ? "(not packed)" : version)};
  }
}
