// A table with a title and a description for those who do not see it, which docx has no way to give.
import { BuilderElement, Table, TableProperties, type ITableOptions } from 'docx';
import { allowedInXml } from '../xml.ts';

interface Description {
  readonly title: string;
  readonly text: string;
}

export class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, text }: Description) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof TableProperties)) throw new Error('docx builds tables another way');
    // They stand last among the properties.
    properties.addChildElement(said('w:tblCaption', title));
    properties.addChildElement(said('w:tblDescription', text));
  }
}

const said = (name: string, text: string) =>
  new BuilderElement({
    name,
    attributes: { value: { key: 'w:val', value: allowedInXml(text).replace(/\s+/gu, ' ').trim() } },
  });
