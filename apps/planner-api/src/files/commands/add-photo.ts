import { Injectable } from '@nestjs/common';
import type { UploadFields } from '@pastille/contracts';
import type { Who } from '../../planning/planning.access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { mayAddPhoto } from '../files.access.js';
import type { StoredFile } from '../persistence/stored-files.js';
import { CompanyPlans } from '../queries/company-plans.js';
import { subjectOn, type FileSubject } from '../subject.js';
import { KeepPhoto, type SentPhoto } from './keep-photo.js';

interface PlannedSubject extends FileSubject {
  readonly boardId: string;
}

/** A photo of somebody who is signed in. */
@Injectable()
export class AddPhoto {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: CompanyPlans,
    private readonly photos: KeepPhoto,
    private readonly news: BoardNews,
  ) {}

  async run(who: Who, fields: UploadFields, photo: SentPhoto): Promise<StoredFile> {
    const { boardId, ...subject } = await this.subjectOf(who, fields);
    const kept = await this.photos.scaleAndStore(photo);
    const by = { id: who.userId, name: who.name };
    const file = await this.unitOfWork.run((tx) =>
      this.photos.note(tx, kept, { ...subject, companyId: who.companyId, by }),
    );
    this.news.announce({ boardId, topic: 'photos' });
    return file;
  }

  private async subjectOf(who: Who, fields: UploadFields): Promise<PlannedSubject> {
    for (const plan of await this.plans.of(who.companyId)) {
      const subject = subjectOn(plan, fields);
      if (!subject) continue;
      if (!mayAddPhoto(who, subject, plan)) throw new Forbidden('not-your-role');
      return { ...subject, boardId: plan.boardId };
    }
    throw new NotFound('not-found');
  }
}
