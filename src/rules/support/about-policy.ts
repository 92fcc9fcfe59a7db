// Findings about the policy itself: they need no visit, and have no evidence but the file.
import type { FindingDraft } from '../../core/audit/rule.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Claim, Statement } from '../../core/schema/statement.ts';
import { declarationSubject, statementSubject } from './subject.ts';

type Data = FindingDraft['data'];

export function ofDeclaration<M extends string>(
  message: M,
  declaration: Declaration,
  data: Data = {},
): FindingDraft<M> {
  const subject = declarationSubject(declaration);
  const { id, statement } = declaration;
  return { message, subject, data: { name: subject.name, ...data }, evidence: [], declaration: id, statement };
}

export function ofStatement<M extends string>(message: M, statement: Statement, data: Data = {}): FindingDraft<M> {
  const subject = statementSubject(statement);
  return { message, subject, data: { section: subject.name, ...data }, evidence: [], statement: statement.id };
}

export function claiming({ statements }: Policy, claim: Claim): Statement[] {
  return statements.filter(({ claims = [] }) => claims.includes(claim));
}
