/** The policy file as whoever reads the report finds it. */
export interface PolicyFile {
  /** Relative to where the report is read, as in a repository: parts joined by “/”. */
  readonly path: string;
  /** Line of `declarations ID` and `statements ID`, from 1, as `policyPlaces` tells them. */
  readonly places: ReadonlyMap<string, number>;
}
